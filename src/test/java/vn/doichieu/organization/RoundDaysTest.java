package vn.doichieu.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.doichieu.platform.BusinessRuleViolation;

class RoundDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2023-08-31, 1, 2024-08-31",
        "2024-02-29, 1, 2025-02-28",
        "2023-02-28, 1, 2024-02-29",
        "2024-02-28, 1, 2025-02-28",
        "2024-02-29, 4, 2028-02-29",
        "2023-09-05, 2, 2025-09-05",
        "2023-12-31, 1, 2024-12-31"
    })
    void aDayMovesOnByWholeYearsAndALastDayStaysOne(LocalDate day, int years, LocalDate moved) {
        assertThat(RoundDays.moved(day, years)).isEqualTo(moved);
    }

    @Test
    void aRoundMovesOnWithItsWindow() {
        assertThat(days("2024-02-29", "2024-02-20", "2024-03-05", "2024-03-31").movedOn(1))
                .isEqualTo(days("2025-02-28", "2025-02-20", "2025-03-05", "2025-03-31"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2024-08-31, -, 2024-09-05, -, -",
                "2024-08-31, 2024-08-25, 2024-09-05, 2024-09-10, -",
                "2024-08-31, 2024-09-05, 2024-09-05, 2024-09-05, -",
                "2023-09-30, -, 2024-09-05, -, organization.round.asOfOutsideYear",
                "2024-10-01, -, 2024-10-05, -, organization.round.asOfOutsideYear",
                "2024-08-31, -, 2024-08-30, -, organization.round.dueBeforeAsOf",
                "2024-08-31, -, 2034-09-05, -, organization.round.dueTooLate",
                "2024-08-31, 2024-09-06, 2024-09-05, -, organization.round.opensAfterDue",
                "2024-08-31, 2023-08-25, 2024-09-05, -, organization.round.opensBeforeYear",
                "2024-08-31, -, 2024-09-05, 2024-09-04, organization.round.closesBeforeDue",
                "2024-08-31, -, 2024-09-05, 2034-09-04, organization.round.dueTooLate"
            })
    void daysThatCannotFollowEachOtherAreRefused(
            String asOf, @Nullable String opens, String due, @Nullable String closes, @Nullable String refusal) {
        var days = days(asOf, opens, due, closes);
        Runnable check = () -> days.requirePossibleIn(LocalDate.of(2023, 10, 1), LocalDate.of(2024, 9, 30));
        if (refusal == null) {
            assertThatCode(check::run).doesNotThrowAnyException();
        } else {
            assertThat(catchThrowableOfType(BusinessRuleViolation.class, check::run)
                            .sentence()
                            .code())
                    .isEqualTo(refusal);
        }
    }

    @ParameterizedTest
    @CsvSource({"ENFORCEMENT, 2025, 2024-10-01, 2025-09-30", "JUSTICE, 2025, 2025-01-01, 2025-12-31"})
    void theSpanBelongsToTheSector(Sector sector, int year, LocalDate from, LocalDate to) {
        assertThat(sector.startOf(year)).isEqualTo(from);
        assertThat(sector.endOf(year)).isEqualTo(to);
    }

    private static RoundDays days(String asOf, @Nullable String opens, String due, @Nullable String closes) {
        return new RoundDays(
                Round.Kind.INTERIM,
                LocalDate.parse(asOf),
                Optional.ofNullable(opens).map(LocalDate::parse),
                LocalDate.parse(due),
                Optional.ofNullable(closes).map(LocalDate::parse));
    }
}
