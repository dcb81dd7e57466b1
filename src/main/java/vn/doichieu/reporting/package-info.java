/** The inspection report: composed from what the modules below know, frozen once confirmed, shown as page and PDF. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "organization",
            "identity",
            "records",
            "emulation",
            "criteria",
            "criteria :: rules",
            "inspection",
            "figures",
            "figures :: rules",
            "scoring",
            "scoring :: rules",
            "fieldwork"
        })
@org.jspecify.annotations.NullMarked
package vn.doichieu.reporting;
