/** What waits for whom: the first page after signing in. Reads other modules, changes nothing. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"organization", "identity", "inspection", "fieldwork", "scoring", "scoring :: rules"})
@org.jspecify.annotations.NullMarked
package vn.doichieu.dashboard;
