/** What waits for whom, how the zone stands, and which step of which unit is late. Reads other modules, changes nothing. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "organization",
            "identity",
            "inspection",
            "fieldwork",
            "figures",
            "figures :: rules",
            "reconciliation",
            "scoring",
            "scoring :: rules",
            "reporting"
        })
@org.jspecify.annotations.NullMarked
package vn.doichieu.dashboard;
