/** Rank rules as data: bands with their conditions, what a unit reaches by them with its derivation, quotas over a list. */
@org.springframework.modulith.NamedInterface("rules")
@org.jspecify.annotations.NullMarked
package vn.doichieu.ranking.rules;
