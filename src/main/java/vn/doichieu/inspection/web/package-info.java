/** Pages of plans, visits and the list of inspections. */
@org.jspecify.annotations.NullMarked
package vn.doichieu.inspection.web;
