/** The page of a blank criteria sheet. */
@org.jspecify.annotations.NullMarked
package vn.doichieu.criteria.web;
