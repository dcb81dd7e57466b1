/** Who did what when, from what to what and why: of one thing, or of all that belongs to a unit in a round. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"organization", "identity"})
@org.jspecify.annotations.NullMarked
package vn.doichieu.history;
