package vn.doichieu.organization;

import java.time.LocalDate;

/**
 * An assessment round (đợt chấm) of an emulation year. Figures of the round are read on its as-of day (mốc số liệu);
 * the same period of last year is the same day one year earlier.
 */
public record Round(long id, long emulationYearId, int year, Kind kind, LocalDate asOf, LocalDate dueOn) {

    public enum Kind {
        /** Before the year ends, when teams inspect: an unscored line is a note. */
        INTERIM,
        /** After it ended: an unscored line is an error. */
        FINAL
    }

    public LocalDate samePeriodAsOf() {
        return asOf.minusYears(1);
    }
}
