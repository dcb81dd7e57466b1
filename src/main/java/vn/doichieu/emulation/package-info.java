/** Movements, drives and the titles a unit has registered for: what it set out to do. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"organization", "identity", "records"})
@org.jspecify.annotations.NullMarked
package vn.doichieu.emulation;
