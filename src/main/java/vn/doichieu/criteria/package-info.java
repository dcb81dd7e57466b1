/** Criteria sheets by emulation year and kind of unit: their lines, and how each line is scored. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"organization", "identity"})
@org.jspecify.annotations.NullMarked
package vn.doichieu.criteria;
