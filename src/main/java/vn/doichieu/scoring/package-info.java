/**
 * Score sheets: what a unit scores itself, what the team scores, and how both follow from figures and rules. Compares
 * the figures a sheet was scored with against the report and the team's own reading, with the points at stake.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "organization",
            "identity",
            "records",
            "inspection",
            "criteria",
            "criteria :: rules",
            "figures",
            "figures :: rules"
        })
@org.jspecify.annotations.NullMarked
package vn.doichieu.scoring;
