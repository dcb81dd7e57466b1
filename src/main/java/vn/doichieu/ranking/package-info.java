/**
 * Rank rules of criteria sheets, what each unit reaches by them and why, and what keeps a unit from a band. The rules
 * are data; {@code ranking.rules} derives the band and says each step.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "organization",
            "identity",
            "criteria",
            "criteria :: rules",
            "figures",
            "figures :: rules",
            "scoring",
            "scoring :: rules"
        })
@org.jspecify.annotations.NullMarked
package vn.doichieu.ranking;
