/**
 * Running an emulation year: what it takes over from the last one, what is still missing before it can begin, and what
 * differs. Owns no table; each part is written by the module it belongs to, all in one transaction.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "organization",
            "identity",
            "criteria",
            "criteria :: rules",
            "figures",
            "figures :: rules",
            "inspection"
        })
@org.jspecify.annotations.NullMarked
package vn.doichieu.years;
