package vn.doichieu.organization;

import java.time.LocalDate;
import java.util.Optional;
import vn.doichieu.shared.UnitId;

/** More time as it is asked for: for one unit of a zone, or for all of them when none is named. */
public record NewExtension(long roundId, long zoneId, Optional<UnitId> unit, LocalDate until, String reason) {}
