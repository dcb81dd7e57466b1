package vn.doichieu.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a unit is on a day. */
public enum UnitState {
    FUTURE,
    ACTIVE,
    CLOSED;

    static UnitState on(LocalDate day, LocalDate from, @Nullable LocalDate to) {
        if (day.isBefore(from)) {
            return FUTURE;
        }
        return to != null && day.isAfter(to) ? CLOSED : ACTIVE;
    }
}
