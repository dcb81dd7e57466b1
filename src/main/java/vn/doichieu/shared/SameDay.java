package vn.doichieu.shared;

import java.time.LocalDate;

/**
 * The same day of another year. Figures are counted by whole months, so a last day of a month stays one: of 28/02/2025
 * the same day of last year is 29/02/2024, and of 29/02/2024 it is 28/02/2023.
 */
public final class SameDay {

    private SameDay() {}

    public static LocalDate lastYear(LocalDate day) {
        return inYears(day, -1);
    }

    public static LocalDate nextYear(LocalDate day) {
        return inYears(day, 1);
    }

    public static LocalDate inYears(LocalDate day, int years) {
        var moved = day.plusYears(years);
        return day.getDayOfMonth() == day.lengthOfMonth() ? moved.withDayOfMonth(moved.lengthOfMonth()) : moved;
    }
}
