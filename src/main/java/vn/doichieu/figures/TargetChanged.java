package vn.doichieu.figures;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;

/** A unit is given another target, or none any more. {@code effectiveFrom}: the day it changes from, empty for the whole
 * year. Published inside the transaction of the change. */
public record TargetChanged(
        UnitId unit,
        long emulationYearId,
        String indicator,
        @Nullable String from,
        @Nullable String to,
        @Nullable String reason,
        Optional<LocalDate> effectiveFrom,
        Actor by) {}
