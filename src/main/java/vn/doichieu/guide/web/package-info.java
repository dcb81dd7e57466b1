/** The pages of the guide. */
@org.jspecify.annotations.NullMarked
package vn.doichieu.guide.web;
