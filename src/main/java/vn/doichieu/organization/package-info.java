/** Units with their history, emulation zones and years, and who belongs to which zone in which year. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package vn.doichieu.organization;
