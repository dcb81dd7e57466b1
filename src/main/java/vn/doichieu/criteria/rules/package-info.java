/**
 * How a line of a criteria sheet turns an answer and the figures of a unit into points. Every evaluation answers a
 * derivation that can be recomputed with a pocket calculator.
 */
@org.springframework.modulith.NamedInterface("rules")
@org.jspecify.annotations.NullMarked
package vn.doichieu.criteria.rules;
