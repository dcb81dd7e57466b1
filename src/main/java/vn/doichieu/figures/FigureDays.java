package vn.doichieu.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.doichieu.organization.Round;

/**
 * The days on which figures are read: the as-of day of the round, the same day one year before, the as-of day of an
 * earlier round of this year, the last day of the year before.
 */
record FigureDays(
        long emulationYear,
        LocalDate asOf,
        LocalDate samePeriod,
        Optional<LocalDate> earlierDay,
        Optional<LocalDate> lastYearsEnd) {

    FigureDays(Round round) {
        this(round.emulationYearId(), round.asOf(), round.samePeriodAsOf(), Optional.empty(), Optional.empty());
    }

    List<LocalDate> ofThisYear() {
        return Stream.concat(Stream.of(asOf, samePeriod), earlierDay.stream()).toList();
    }

    /** What an earlier year's sources said of these days holds until this year's say otherwise. */
    List<LocalDate> ofLastYear() {
        return Stream.concat(Stream.of(samePeriod), lastYearsEnd.stream()).toList();
    }
}
