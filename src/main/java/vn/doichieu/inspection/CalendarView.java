package vn.doichieu.inspection;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The visits of one month. {@code teams}: the numbers of all teams of that month; {@code team}: the one chosen;
 * {@code nearest}: the month of the next visit there is, or of the latest.
 */
public record CalendarView(
        YearMonth month,
        List<VisitView> visits,
        List<Integer> teams,
        Optional<Integer> team,
        Optional<YearMonth> nearest,
        LocalDate today) {

    /** A square of the month's sheet; {@code within}: the day is of this month. */
    public record Day(LocalDate date, boolean within, boolean today, List<VisitView> visits) {}

    /** Monday first; the days of the neighbouring months fill the first and the last week. */
    public List<List<Day>> weeks() {
        var byDay = byDay();
        var first = month.atDay(1).with(DayOfWeek.MONDAY);
        var weeks = new ArrayList<List<Day>>();
        for (var monday = first; !monday.isAfter(month.atEndOfMonth()); monday = monday.plusWeeks(1)) {
            weeks.add(monday.datesUntil(monday.plusWeeks(1))
                    .map(date -> new Day(
                            date,
                            YearMonth.from(date).equals(month),
                            date.equals(today),
                            byDay.getOrDefault(date, List.of())))
                    .toList());
        }
        return weeks;
    }

    /** The days with visits only. */
    public List<Day> days() {
        return byDay().entrySet().stream()
                .map(day -> new Day(day.getKey(), true, day.getKey().equals(today), day.getValue()))
                .toList();
    }

    public YearMonth previous() {
        return month.minusMonths(1);
    }

    public YearMonth next() {
        return month.plusMonths(1);
    }

    private Map<LocalDate, List<VisitView>> byDay() {
        return visits.stream().collect(Collectors.groupingBy(VisitView::visitOn, TreeMap::new, Collectors.toList()));
    }
}
