package vn.doichieu.organization;

import java.time.LocalDate;
import java.util.List;

/** An emulation year as one zone has it: how many members, its rounds with the interim one first. */
public record ZoneYear(ZoneView zone, EmulationYear year, int members, boolean headed, List<Round> rounds) {

    /** Where a year stands on a day. */
    public enum Standing {
        AHEAD,
        RUNNING,
        OVER
    }

    public ZoneYear {
        rounds = List.copyOf(rounds);
    }

    public Standing on(LocalDate day) {
        if (day.isBefore(year.startsOn())) {
            return Standing.AHEAD;
        }
        return day.isAfter(year.endsOn()) ? Standing.OVER : Standing.RUNNING;
    }
}
