/** The page of a unit's reported figures. */
@org.jspecify.annotations.NullMarked
package vn.doichieu.figures.web;
