/** Plan, decision, teams, visits (one team, one day, one place) and their inspections (one unit each), with their life. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"organization", "identity", "records", "emulation", "criteria"})
@org.jspecify.annotations.NullMarked
package vn.doichieu.inspection;
