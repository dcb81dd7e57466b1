package vn.doichieu.organization;

import java.time.LocalDate;
import java.util.Optional;
import vn.doichieu.shared.SameDay;

/**
 * An assessment round (đợt chấm) of an emulation year. Figures of the round are read on its as-of day (mốc số liệu);
 * the same period of last year is the same day one year earlier. Sheets are sent from the day it opens to the day it
 * closes; without such days it is open.
 */
public record Round(
        long id,
        long emulationYearId,
        int year,
        Kind kind,
        LocalDate asOf,
        LocalDate dueOn,
        Optional<LocalDate> opensOn,
        Optional<LocalDate> closesOn) {

    public enum Kind {
        /** Before the year ends, when teams inspect: an unscored line is a note. */
        INTERIM,
        /** After it ended: an unscored line is an error. */
        FINAL
    }

    /** A round without a window. */
    public Round(long id, long emulationYearId, int year, Kind kind, LocalDate asOf, LocalDate dueOn) {
        this(id, emulationYearId, year, kind, asOf, dueOn, Optional.empty(), Optional.empty());
    }

    public LocalDate samePeriodAsOf() {
        return SameDay.lastYear(asOf);
    }
}
