package vn.doichieu.api.web;

import java.time.LocalDate;
import vn.doichieu.organization.Round;

/** The day of a figure, told by what it is to its round. */
enum Day {
    AS_OF,
    SAME_PERIOD;

    static Day of(LocalDate day, Round round) {
        return day.equals(round.asOf()) ? AS_OF : SAME_PERIOD;
    }

    LocalDate in(Round round) {
        return this == AS_OF ? round.asOf() : round.samePeriodAsOf();
    }
}
