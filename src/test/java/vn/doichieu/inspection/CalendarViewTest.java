package vn.doichieu.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarViewTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            2023-09, 5, 2023-08-28, 2023-10-01
            2021-02, 4, 2021-02-01, 2021-02-28
            2024-09, 6, 2024-08-26, 2024-10-06
            2024-12, 6, 2024-11-25, 2025-01-05
            """)
    void aMonthIsWholeWeeksFromMondayToSunday(YearMonth month, int weeks, LocalDate first, LocalDate last) {
        var sheet = calendar(month).weeks();
        assertThat(sheet).hasSize(weeks).allSatisfy(week -> assertThat(week).hasSize(7));
        assertThat(sheet.get(0).get(0).date()).isEqualTo(first);
        assertThat(sheet.get(weeks - 1).get(6).date()).isEqualTo(last);
        assertThat(sheet.stream().flatMap(List::stream).filter(CalendarView.Day::within))
                .hasSize(month.lengthOfMonth());
    }

    @Test
    void aVisitStandsOnItsDayAndTodayIsMarked() {
        var calendar = calendar(YearMonth.of(2023, 9));
        var days = calendar.weeks().stream().flatMap(List::stream).toList();
        assertThat(days)
                .filteredOn(day -> !day.visits().isEmpty())
                .singleElement()
                .satisfies(day -> assertThat(day.date()).isEqualTo(InspectionFixture.DAY));
        assertThat(days)
                .filteredOn(CalendarView.Day::today)
                .singleElement()
                .satisfies(day -> assertThat(day.date()).isEqualTo(LocalDate.of(2023, 9, 5)));
        assertThat(calendar.days()).hasSize(1);
        assertThat(calendar.previous()).isEqualTo(YearMonth.of(2023, 8));
        assertThat(calendar.next()).isEqualTo(YearMonth.of(2023, 10));
    }

    private static CalendarView calendar(YearMonth month) {
        return new CalendarView(
                month,
                List.of(InspectionFixture.visit(VisitState.PREPARING)),
                List.of(3),
                Optional.empty(),
                Optional.of(YearMonth.of(2023, 9)),
                LocalDate.of(2023, 9, 5));
    }
}
