package vn.doichieu.organization;

import java.time.LocalDate;
import java.util.Optional;

/** A unit in the list; {@code depth} below those listed above it. {@code former}: the old names that fit what was asked. */
public record UnitRow(
        UnitView unit,
        int depth,
        Optional<String> parent,
        UnitState state,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        String former) {}
