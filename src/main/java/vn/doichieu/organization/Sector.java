package vn.doichieu.organization;

import java.time.LocalDate;
import java.time.Month;

/** A sector has its own emulation year: the span belongs to it, not to a zone. A year is called by the one it ends in. */
public enum Sector {
    /** 1 October to 30 September. */
    ENFORCEMENT(Month.OCTOBER),
    /** The calendar year. */
    JUSTICE(Month.JANUARY);

    private final Month begins;

    Sector(Month begins) {
        this.begins = begins;
    }

    public LocalDate startOf(int year) {
        return LocalDate.of(begins == Month.JANUARY ? year : year - 1, begins, 1);
    }

    public LocalDate endOf(int year) {
        return startOf(year).plusYears(1).minusDays(1);
    }
}
