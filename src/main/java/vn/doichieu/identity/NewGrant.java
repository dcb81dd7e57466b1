package vn.doichieu.identity;

import java.time.LocalDate;
import java.util.Optional;
import vn.doichieu.shared.UnitId;

/** A role to be given: a unit for the roles of a unit, a zone for those of a zone, nothing for the others. */
public record NewGrant(Role role, Optional<UnitId> unit, Optional<Long> zone, LocalDate from, Optional<LocalDate> to) {}
