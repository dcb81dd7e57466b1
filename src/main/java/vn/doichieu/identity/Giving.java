package vn.doichieu.identity;

import java.util.Optional;
import vn.doichieu.shared.UnitId;

/** A role about to be given or ended, and the unit that decides who may. */
record Giving(Role role, Optional<UnitId> place, boolean acting) {

    static Giving of(NewGrant grant, Optional<UnitId> home) {
        return new Giving(grant.role(), grant.role() == Role.INSPECTOR ? home : grant.unit(), false);
    }
}
