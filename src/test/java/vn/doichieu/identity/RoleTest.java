package vn.doichieu.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;
import vn.doichieu.testing.SecurityPage;

class RoleTest {

    private static final UnitScope OWN = new UnitScope(Set.of(new UnitId(1)));
    private static final UnitScope SEEN = new UnitScope(Set.of(new UnitId(1), new UnitId(2)));

    /** own: the unit of the office only; seen: all units the office sees; -: not at all. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            right            | UNIT_CLERK | UNIT_HEAD | INSPECTOR | ZONE_SECRETARY | LEADER | ADMIN
            WORK_READ        | seen       | seen      | seen      | seen           | seen   | seen
            PLAN_READ        | seen       | seen      | seen      | seen           | seen   | -
            PLAN_EDIT        | -          | -         | -         | seen           | -      | -
            VISIT_ARRANGE    | -          | -         | -         | seen           | -      | -
            NOTICE_RECEIVE   | own        | own       | -         | -              | -      | -
            TARGET_EDIT      | -          | -         | -         | seen           | -      | -
            OVERVIEW_READ    | -          | -         | -         | seen           | seen   | -
            UNIT_DISQUALIFY  | -          | -         | -         | seen           | -      | -
            ZONE_MONITOR     | -          | -         | -         | seen           | -      | -
            SHEET_READ       | seen       | seen      | seen      | seen           | seen   | -
            SHEET_DRAFT_READ | seen       | seen      | -         | -              | -      | -
            SHEET_SCORE      | own        | -         | -         | -              | -      | -
            SHEET_APPROVE    | -          | own       | -         | -              | -      | -
            SHEET_REOPEN     | -          | -         | -         | seen           | -      | -
            TITLE_REGISTER   | own        | -         | -         | -              | -      | -
            FIGURE_REPORT    | own        | -         | -         | -              | -      | -
            FIGURE_IMPORT    | -          | -         | -         | seen           | -      | -
            FIGURE_VERIFY    | -          | -         | seen      | -              | -      | -
            FIGURE_READ      | seen       | seen      | seen      | seen           | seen   | -
            DISCREPANCY_EXPLAIN | own     | -         | -         | -              | -      | -
            DISCREPANCY_SETTLE | -        | -         | seen      | -              | -      | -
            DISCREPANCY_DECIDE | -        | -         | -         | seen           | -      | -
            EVIDENCE_READ    | seen       | seen      | seen      | seen           | -      | -
            EVIDENCE_ADD     | own        | -         | -         | -              | -      | -
            INSPECTION_READ  | -          | -         | seen      | seen           | -      | -
            INSPECTION_WORK  | -          | -         | seen      | -              | -      | -
            MINUTES_CLOSE    | -          | -         | seen      | -              | -      | -
            MINUTES_CONFIRM  | -          | own       | -         | -              | -      | -
            REPORT_READ      | seen       | seen      | seen      | seen           | seen   | -
            ACCOUNT_READ     | -          | -         | -         | seen           | -      | seen
            ACCOUNT_MANAGE   | -          | -         | -         | seen           | -      | seen
            DEPUTY_NAME      | -          | own       | -         | -              | -      | -
            UNIT_EDIT        | -          | -         | -         | seen           | -      | seen
            ZONE_EDIT        | -          | -         | -         | -              | -      | seen
            YEAR_EDIT        | -          | -         | -         | seen           | -      | -
            CRITERIA_EDIT    | -          | -         | -         | seen           | -      | -
            AUDIT_READ       | -          | -         | -         | -              | -      | seen
            SYSTEM_READ      | -          | -         | -         | -              | -      | seen
            """)
    void eachRightHoldsForTheUnitsOfItsRole(
            Permission right,
            String clerk,
            String head,
            String inspector,
            String secretary,
            String leader,
            String administrator) {
        var expected = Map.of(
                Role.UNIT_CLERK, clerk,
                Role.UNIT_HEAD, head,
                Role.INSPECTOR, inspector,
                Role.ZONE_SECRETARY, secretary,
                Role.LEADER, leader,
                Role.ADMIN, administrator);

        expected.forEach((role, scope) ->
                assertThat(given(role, right)).as("%s of %s", right, role).isEqualTo(scope));
    }

    private static String given(Role role, Permission right) {
        var scope = role.scopes(OWN, SEEN).get(right);
        if (scope == null) {
            return "-";
        }
        return scope.equals(OWN) ? "own" : "seen";
    }

    @Test
    void everyRightIsGivenToSomebody() {
        var given = Arrays.stream(Role.values())
                .flatMap(role -> role.permissions().stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(given).containsExactly(Permission.values());
    }

    @Test
    void thePageOnSecurityShowsTheMatrix() {
        var head = "| right | " + Arrays.stream(Role.values()).map(Enum::name).collect(Collectors.joining(" | "))
                + " |\n|---|" + "---|".repeat(Role.values().length) + "\n";
        var rows = Arrays.stream(Permission.values())
                .map(right -> "| " + right + " | "
                        + Arrays.stream(Role.values())
                                .map(role -> role.scopes(OWN, SEEN).get(right))
                                .map(scope -> scope == null ? "–" : scope.equals(OWN) ? "own" : "seen")
                                .collect(Collectors.joining(" | "))
                        + " |\n")
                .collect(Collectors.joining());

        SecurityPage.shows("rights", head + rows);
    }
}
