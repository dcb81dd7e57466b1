/**
 * Whether the teams of a decision can go out as they stand: who leads, who goes where and when, and whether everybody
 * is independent of the units inspected. Each finding names the people, the units and the place to mend it.
 */
@org.springframework.modulith.NamedInterface("rules")
@org.jspecify.annotations.NullMarked
package vn.doichieu.inspection.rules;
