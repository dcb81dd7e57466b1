package vn.doichieu.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.shared.UnitId;

class NewYearTest {

    private static final Map<UnitId, ZoneRole> MEMBERS =
            Map.of(new UnitId(1), ZoneRole.HEAD, new UnitId(2), ZoneRole.MEMBER);

    @Test
    void aYearOfTheEnforcementSectorIsPossible() {
        assertThatCode(year(2025, "2024-10-01", "2025-09-30", "2025-08-31", MEMBERS)::requirePossible)
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "1999, 1998-10-01, 1999-09-30, 1999-08-31, organization.year.outOfRange",
        "2101, 2100-10-01, 2101-09-30, 2101-08-31, organization.year.outOfRange",
        "2025, 2025-10-01, 2025-09-30, 2025-08-31, organization.year.backwards",
        "2025, 2022-10-01, 2025-09-30, 2025-08-31, organization.year.tooLong",
        "2024, 2024-10-01, 2025-09-30, 2025-08-31, organization.year.calledByItsEnd",
        "2025, 2024-10-01, 2025-09-30, 2025-09-30, organization.round.interimNotBefore",
        "2025, 2024-10-01, 2025-09-30, 2024-08-31, organization.round.asOfOutsideYear"
    })
    void whatCannotBeAYearIsRefused(int year, String from, String to, String interim, String refusal) {
        assertThat(refusal(year(year, from, to, interim, MEMBERS))).isEqualTo(refusal);
    }

    @Test
    void aYearNeedsMembersAndHasOneHead() {
        assertThat(refusal(year(2025, "2024-10-01", "2025-09-30", "2025-08-31", Map.of())))
                .isEqualTo("organization.year.noMembers");
        var two = Map.of(new UnitId(1), ZoneRole.HEAD, new UnitId(2), ZoneRole.HEAD);
        assertThat(refusal(year(2025, "2024-10-01", "2025-09-30", "2025-08-31", two)))
                .isEqualTo("organization.year.severalHeads");
    }

    private static String refusal(NewYear year) {
        return catchThrowableOfType(BusinessRuleViolation.class, year::requirePossible)
                .sentence()
                .code();
    }

    private static NewYear year(int year, String from, String to, String interim, Map<UnitId, ZoneRole> members) {
        var end = LocalDate.parse(to);
        return new NewYear(
                Sector.ENFORCEMENT,
                year,
                LocalDate.parse(from),
                end,
                List.of(days(Round.Kind.FINAL, end), days(Round.Kind.INTERIM, LocalDate.parse(interim))),
                members);
    }

    private static RoundDays days(Round.Kind kind, LocalDate asOf) {
        return new RoundDays(kind, asOf, Optional.empty(), asOf.plusDays(5), Optional.empty());
    }
}
