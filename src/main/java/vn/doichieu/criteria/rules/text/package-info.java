/**
 * A rule as officials write it in the column «Cách tính điểm»: written out of the data of a rule, and read back. What
 * has two readings is refused with its place, what was filled in for the writer is told as a doubt.
 */
@org.jspecify.annotations.NullMarked
package vn.doichieu.criteria.rules.text;
