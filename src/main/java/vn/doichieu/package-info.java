/** Đối Chiếu: plans, self-scores, inspections and the reports that compare them. */
@org.jspecify.annotations.NullMarked
package vn.doichieu;
