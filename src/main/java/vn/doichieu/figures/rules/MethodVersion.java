package vn.doichieu.figures.rules;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How an indicator is counted from one day to another, both included, and what orders it so. Figures counted by
 * different versions are not comparable.
 */
public record MethodVersion(LocalDate from, Optional<LocalDate> to, String definition, String basis) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && to.filter(day::isAfter).isEmpty();
    }
}
