/** Rates, growth, identities, targets and reconciliation of claimed figures. Values in, values out. */
@org.springframework.modulith.NamedInterface("rules")
@org.jspecify.annotations.NullMarked
package vn.doichieu.figures.rules;
