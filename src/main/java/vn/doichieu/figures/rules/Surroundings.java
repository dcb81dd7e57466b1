package vn.doichieu.figures.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.doichieu.shared.UnitId;

/**
 * What a check needs to know besides the unit's own figures of the round.
 *
 * @param interim the year is not over, so a target of the whole year need not be met yet
 * @param earlierDay the as-of day of an earlier round of the same year
 * @param lastYearsEnd the last day of the year before
 * @param parts own office and units below; empty for a unit that has none
 * @param reportAsOf the day the report itself says its figures are of
 * @param scopeStated whether the report says whose figures it gives
 */
public record Surroundings(
        boolean interim,
        Optional<LocalDate> earlierDay,
        Optional<LocalDate> lastYearsEnd,
        List<Part> parts,
        Optional<LocalDate> reportAsOf,
        boolean scopeStated) {

    public static final Surroundings NONE =
            new Surroundings(false, Optional.empty(), Optional.empty(), List.of(), Optional.empty(), true);

    /** The own office of a unit, or a unit below it, with what it claims. */
    public record Part(String name, UnitId unit, UnitClaims claims) {}

    public Surroundings {
        parts = List.copyOf(parts);
    }
}
