package vn.doichieu.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.doichieu.organization.Units;
import vn.doichieu.shared.UnitScope;

/** The visits of the zones somebody has a unit in, month by month. */
@Component
class VisitCalendar {

    private final VisitReader visits;
    private final Units units;
    private final Clock clock;

    VisitCalendar(VisitReader visits, Units units, Clock clock) {
        this.visits = visits;
        this.units = units;
        this.clock = clock;
    }

    /** Without a month the one of the next visit, or of the latest, or this one. */
    CalendarView of(Optional<YearMonth> wanted, Optional<Integer> team, UnitScope scope) {
        var today = LocalDate.now(clock);
        var zones = units.zonesOf(scope);
        var nearest = nearest(visits.days(zones), today);
        var month = wanted.or(() -> nearest).orElseGet(() -> YearMonth.from(today));
        var found = visits.between(zones, month.atDay(1), month.atEndOfMonth());
        return new CalendarView(
                month,
                found.stream()
                        .filter(visit -> team.map(
                                        number -> number == visit.team().number())
                                .orElse(true))
                        .toList(),
                found.stream()
                        .map(visit -> visit.team().number())
                        .distinct()
                        .sorted()
                        .toList(),
                team,
                nearest,
                today);
    }

    /** Everything there is, for the calendar of one's own telephone. */
    List<VisitView> all(UnitScope scope) {
        return visits.between(units.zonesOf(scope), LocalDate.of(1900, 1, 1), LocalDate.of(9999, 12, 31));
    }

    private static Optional<YearMonth> nearest(List<LocalDate> days, LocalDate today) {
        return days.stream()
                .filter(day -> !day.isBefore(today))
                .findFirst()
                .or(() -> days.isEmpty() ? Optional.empty() : Optional.of(days.get(days.size() - 1)))
                .map(YearMonth::from);
    }
}
