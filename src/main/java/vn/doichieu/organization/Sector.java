package vn.doichieu.organization;

import java.time.LocalDate;

/** A sector has its own emulation year: the span belongs to it, not to a zone. */
public enum Sector {
    /** 1 October to 30 September; the year is called by the one it ends in. */
    ENFORCEMENT {
        @Override
        public LocalDate startOf(int year) {
            return LocalDate.of(year - 1, 10, 1);
        }

        @Override
        public LocalDate endOf(int year) {
            return LocalDate.of(year, 9, 30);
        }
    },
    /** The calendar year. */
    JUSTICE {
        @Override
        public LocalDate startOf(int year) {
            return LocalDate.of(year, 1, 1);
        }

        @Override
        public LocalDate endOf(int year) {
            return LocalDate.of(year, 12, 31);
        }
    };

    public abstract LocalDate startOf(int year);

    public abstract LocalDate endOf(int year);
}
