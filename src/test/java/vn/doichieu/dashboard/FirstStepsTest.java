package vn.doichieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static vn.doichieu.identity.TestUsers.administrator;
import static vn.doichieu.identity.TestUsers.clerkOf;
import static vn.doichieu.identity.TestUsers.headOf;
import static vn.doichieu.identity.TestUsers.inspectorOf;
import static vn.doichieu.identity.TestUsers.leaderOf;
import static vn.doichieu.identity.TestUsers.secretaryOfZone;
import static vn.doichieu.inspection.InspectionFixture.DEPARTMENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.identity.UnitAccounts;
import vn.doichieu.organization.EmulationYear;
import vn.doichieu.organization.Units;
import vn.doichieu.organization.Years;
import vn.doichieu.organization.ZoneView;
import vn.doichieu.organization.ZoneYear;

class FirstStepsTest {

    private static final ZoneView ZONE = new ZoneView(3, "KV", "Khu vực 1", "KVTĐ");
    private static final EmulationYear YEAR =
            new EmulationYear(5, "ENFORCEMENT", 2026, LocalDate.of(2025, 10, 1), LocalDate.of(2026, 9, 30));

    private final Units units = mock(Units.class);
    private final Years years = mock(Years.class);
    private final UnitAccounts accounts = mock(UnitAccounts.class);
    private final FirstSteps firstSteps = new FirstSteps(units, years, accounts);

    @ParameterizedTest
    @CsvSource({
        "false, false, false, UNITS NEXT /units; ZONES LATER /zones/new; SECRETARY LATER /accounts/new",
        "true, false, false, UNITS DONE /units; ZONES NEXT /zones/new; SECRETARY LATER /accounts/new",
        "true, true, false, UNITS DONE /units; ZONES DONE /zones; SECRETARY NEXT /accounts/new",
        "false, true, true, UNITS NEXT /units; ZONES DONE /zones; SECRETARY DONE /accounts/new",
        "true, true, true, ''"
    })
    void theAdministratorIsLedFromUnitsToTheZonesAndThoseWhoRunThem(
            boolean listed, boolean zone, boolean run, String steps) {
        given(units.any()).willReturn(listed);
        given(units.zones()).willReturn(zone ? List.of(ZONE) : List.of());
        given(accounts.zonesWithSecretary()).willReturn(run ? Set.of(3L) : Set.of());
        assertThat(stepsOf(administrator())).isEqualTo(steps);
    }

    @Test
    void aZoneNobodyRunsBringsTheLastStepBack() {
        given(units.any()).willReturn(true);
        given(units.zones()).willReturn(List.of(ZONE, new ZoneView(4, "KV2", "Khu vực 2", "KVTĐ")));
        given(accounts.zonesWithSecretary()).willReturn(Set.of(3L));
        assertThat(stepsOf(administrator())).contains("SECRETARY NEXT");
    }

    @Test
    void whoRunsAZoneIsLedToItsFirstYear() {
        given(years.zones(any())).willReturn(List.of(ZONE));
        assertThat(stepsOf(secretaryOfZone(3)))
                .isEqualTo("MEMBERS NEXT /units; YEAR LATER /years/new?zone=3; PEOPLE LATER /accounts/import;"
                        + " PLAN LATER /plans");
        given(units.any()).willReturn(true);
        assertThat(stepsOf(secretaryOfZone(3))).startsWith("MEMBERS DONE /units; YEAR NEXT");
        assertThat(firstSteps.of(secretaryOfZone(3)).get(0).zone()).contains("Khu vực 1");
        given(years.of(any())).willReturn(List.of(new ZoneYear(ZONE, YEAR, 1, true, List.of())));
        assertThat(stepsOf(secretaryOfZone(3))).isEmpty();
    }

    @Test
    void nobodyElseIsAskedAbout() {
        for (var other :
                List.of(clerkOf(DEPARTMENT), headOf(DEPARTMENT), inspectorOf(DEPARTMENT), leaderOf(DEPARTMENT))) {
            assertThat(stepsOf(other)).isEmpty();
        }
        verifyNoInteractions(units, years, accounts);
    }

    private String stepsOf(CurrentUser user) {
        return String.join(
                "; ",
                firstSteps.of(user).stream()
                        .flatMap(beginning -> beginning.steps().stream())
                        .map(step -> step.kind() + " " + step.state() + " " + step.href())
                        .toList());
    }
}
