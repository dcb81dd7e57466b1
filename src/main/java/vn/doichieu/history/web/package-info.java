/** Pages of the history. */
@org.jspecify.annotations.NullMarked
package vn.doichieu.history.web;
