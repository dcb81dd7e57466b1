/** What makes a disagreement, when it is still the same one, and the way from open to settled. Values in, values out. */
@org.springframework.modulith.NamedInterface("rules")
@org.jspecify.annotations.NullMarked
package vn.doichieu.reconciliation.rules;
