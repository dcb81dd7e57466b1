package vn.doichieu.years;

import java.util.Optional;
import vn.doichieu.organization.UnitView;
import vn.doichieu.organization.ZoneRole;

/** A unit that may be a member of the new year, with what it was in the last one. {@code active}: it is there all along. */
public record Candidate(UnitView unit, Optional<ZoneRole> role, boolean active) {

    /** What the form begins with. */
    public String proposed() {
        return active ? role.map(ZoneRole::name).orElse("") : "";
    }
}
