package vn.doichieu.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import vn.doichieu.shared.UnitId;

/** More time in a round: for one unit, or for all units of a zone when none is named. {@code units} are those it reaches. */
public record Extension(
        long id,
        long roundId,
        long zoneId,
        Optional<UnitId> unit,
        Set<UnitId> units,
        LocalDate until,
        String reason,
        String by,
        Instant at) {

    public Extension {
        units = Set.copyOf(units);
    }
}
