package vn.doichieu.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurrentRoundsTest {

    private static final List<Round> ALL = List.of(
            round(1, 2022, Round.Kind.FINAL, "2022-09-30"),
            round(2, 2023, Round.Kind.INTERIM, "2023-08-31"),
            round(3, 2023, Round.Kind.FINAL, "2023-09-30"),
            round(4, 2024, Round.Kind.INTERIM, "2024-08-31"),
            round(5, 2024, Round.Kind.FINAL, "2024-09-30"));

    @ParameterizedTest
    @CsvSource({
        "2022-01-01, ''",
        "2022-08-01, 1",
        "2023-07-01, 1",
        "2023-07-02, 1 2",
        "2023-08-31, 1 2 3",
        "2024-07-01, 1 2 3",
        "2024-07-02, 2 3 4",
        "2024-08-01, 2 3 4 5",
        "2026-11-23, 2 3 4 5"
    })
    void theLatestTwoYearsCountFromSixtyDaysBeforeTheirAsOfDay(LocalDate today, String rounds) {
        assertThat(CurrentRounds.of(ALL, today).stream()
                        .map(round -> String.valueOf(round.id()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(rounds);
    }

    private static Round round(long id, int year, Round.Kind kind, String asOf) {
        return new Round(
                id,
                year,
                year,
                kind,
                LocalDate.parse(asOf),
                LocalDate.parse(asOf).plusDays(5));
    }
}
