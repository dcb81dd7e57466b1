package vn.doichieu.years;

import java.util.List;
import java.util.Optional;
import vn.doichieu.organization.UnitView;
import vn.doichieu.organization.ZoneRole;

/**
 * A unit that may be a member of the new year, with what it was in the last one. {@code active}: it is there all along.
 * {@code follows}: members of last year that are no more and whose work it took over.
 */
public record Candidate(UnitView unit, Optional<ZoneRole> role, boolean active, List<UnitView> follows) {

    public Candidate {
        follows = List.copyOf(follows);
    }

    public boolean isSuccessor() {
        return !follows.isEmpty();
    }

    /** What the form begins with. Who leads is chosen anew where the one that led is no more. */
    public String proposed() {
        if (!active) {
            return "";
        }
        return role.or(() -> isSuccessor() ? Optional.of(ZoneRole.MEMBER) : Optional.empty())
                .map(ZoneRole::name)
                .orElse("");
    }
}
