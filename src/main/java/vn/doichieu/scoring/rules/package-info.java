/** Totals of a score sheet and of its inner lines, from the points of its leaves. */
@org.springframework.modulith.NamedInterface("rules")
@org.jspecify.annotations.NullMarked
package vn.doichieu.scoring.rules;
