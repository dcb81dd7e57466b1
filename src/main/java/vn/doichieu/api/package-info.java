/** What programs of units and ministries may call: the doors of other modules as JSON, with the rights of a person. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "organization",
            "identity",
            "records",
            "criteria",
            "criteria :: rules",
            "inspection",
            "figures",
            "figures :: rules",
            "scoring",
            "reconciliation",
            "reconciliation :: rules"
        })
@org.jspecify.annotations.NullMarked
package vn.doichieu.api;
