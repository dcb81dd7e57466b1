package vn.doichieu.organization;

import java.time.LocalDate;

/** An emulation year (năm thi đua), called by the year it ends in. Its span belongs to the sector. */
public record EmulationYear(long id, String sector, int year, LocalDate startsOn, LocalDate endsOn) {

    public boolean contains(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }
}
