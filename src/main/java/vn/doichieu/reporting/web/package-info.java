/** Pages of the inspection report. */
@org.jspecify.annotations.NullMarked
package vn.doichieu.reporting.web;
