package vn.doichieu.figures;

import org.jspecify.annotations.Nullable;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;

/** A unit is given another target, or none any more. Published inside the transaction of the change. */
public record TargetChanged(
        UnitId unit,
        long emulationYearId,
        String indicator,
        @Nullable String from,
        @Nullable String to,
        @Nullable String reason,
        Actor by) {}
