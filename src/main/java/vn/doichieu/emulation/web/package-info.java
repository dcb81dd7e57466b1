/** The page of the titles units register for. */
@org.jspecify.annotations.NullMarked
package vn.doichieu.emulation.web;
