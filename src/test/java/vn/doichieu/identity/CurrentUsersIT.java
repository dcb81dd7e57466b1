package vn.doichieu.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.organization.Units;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

@SpringBootTest
@Transactional
class CurrentUsersIT {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Units units;

    @Autowired
    Clock clock;

    private CurrentUsers users;

    /** A zone with the departments T and L; S is below T; X is outside. */
    @BeforeEach
    void prepare() {
        Stream.of("T", "L", "X").forEach(code -> unit(code, null));
        unit("S", "T");
        jdbc.sql("insert into emulation_zone (code, name, symbol, kind) values ('Z', 'Khu vực', 'KV', 'AREA')")
                .update();
        jdbc.sql("""
                insert into emulation_year (sector, year, starts_on, ends_on)
                values ('ENFORCEMENT', 2023, date '2022-10-01', date '2023-09-30')""").update();
        jdbc.sql("""
                insert into zone_member (zone_id, emulation_year_id, unit_id, role)
                select z.id, y.id, u.id, 'MEMBER' from emulation_zone z, emulation_year y, unit u
                where u.code in ('T', 'L')""").update();
        users = users(false);
    }

    private CurrentUsers users(boolean demonstration) {
        InspectorScope teams = inspector -> scope("T", "S");
        var environment = new MockEnvironment().withProperty("doichieu.demonstration", Boolean.toString(demonstration));
        return new CurrentUsers(jdbc, units, provided(teams), new Demonstration(environment), clock);
    }

    private static ObjectProvider<InspectorScope> provided(InspectorScope teams) {
        return new ObjectProvider<>() {
            @Override
            public Stream<InspectorScope> stream() {
                return Stream.of(teams);
            }
        };
    }

    @Test
    void aClerkReadsTheUnitsBelowAndWritesOnlyForTheOwn() {
        account("clerk");
        grant("clerk", "UNIT_CLERK", "T", null, null);

        assertThat(may("clerk", Permission.SHEET_READ)).containsExactly("S", "T");
        assertThat(may("clerk", Permission.SHEET_SCORE)).containsExactly("T");
        assertThat(may("clerk", Permission.SHEET_APPROVE)).isEmpty();
    }

    @Test
    void aSubDepartmentDoesNotSeeItsDepartment() {
        account("sub");
        grant("sub", "UNIT_HEAD", "S", null, null);

        assertThat(may("sub", Permission.SHEET_READ)).containsExactly("S");
        assertThat(may("sub", Permission.SHEET_APPROVE)).containsExactly("S");
    }

    @Test
    void anInspectorHasTheUnitsOfTheVisits() {
        account("inspector");
        grant("inspector", "INSPECTOR", null, null, null);

        assertThat(may("inspector", Permission.FIGURE_VERIFY)).containsExactly("S", "T");
        assertThat(may("inspector", Permission.SHEET_DRAFT_READ)).isEmpty();
    }

    @Test
    void aLeaderSeesTheZoneWithAllBelow() {
        account("leader");
        grant("leader", "LEADER", null, "Z", null);

        assertThat(may("leader", Permission.REPORT_READ)).containsExactly("L", "S", "T");
    }

    @Test
    void aSecretaryHasTheZoneBeforeItHasMembers() {
        account("secretary");
        grant("secretary", "ZONE_SECRETARY", null, "Z", null);
        jdbc.sql("delete from zone_member").update();
        long zone = jdbc.sql("select id from emulation_zone").query(Long.class).single();

        var secretary = users.find("secretary").orElseThrow();
        assertThat(secretary.scope(Permission.YEAR_EDIT)).isEqualTo(UnitScope.NONE);
        assertThat(secretary.zones(Permission.YEAR_EDIT)).containsExactly(zone);
        assertThat(secretary.zones(Permission.ZONE_EDIT)).isEmpty();
        assertThat(secretary.everywhere(Permission.YEAR_EDIT)).isFalse();
    }

    @Test
    void anAdministratorEditsUnitsAndZonesEverywhere() {
        account("admin");
        grant("admin", "ADMIN", null, null, null);

        var admin = users.find("admin").orElseThrow();
        assertThat(admin.everywhere(Permission.UNIT_EDIT)).isTrue();
        assertThat(admin.everywhere(Permission.ZONE_EDIT)).isTrue();
        assertThat(admin.everywhere(Permission.SHEET_SCORE)).isFalse();
    }

    @Test
    void anAdministratorSeesAccountsAndNoUnit() {
        account("admin");
        grant("admin", "ADMIN", null, null, null);

        assertThat(users.find("admin")).hasValueSatisfying(admin -> {
            assertThat(admin.may(Permission.ACCOUNT_READ)).isTrue();
            assertThat(admin.may(Permission.SHEET_READ)).isFalse();
            assertThat(admin.scope(Permission.WORK_READ)).isEqualTo(UnitScope.NONE);
        });
    }

    @Test
    void rolesAddUpEachRightWithItsOwnScope() {
        account("both");
        grant("both", "UNIT_CLERK", "L", null, null);
        grant("both", "INSPECTOR", null, null, null);

        assertThat(may("both", Permission.SHEET_READ)).containsExactly("L", "S", "T");
        assertThat(may("both", Permission.SHEET_SCORE)).containsExactly("L");
        assertThat(may("both", Permission.FIGURE_VERIFY)).containsExactly("S", "T");
        assertThat(users.find("both").orElseThrow().roles()).isEqualTo(Set.of(Role.UNIT_CLERK, Role.INSPECTOR));
    }

    @Test
    void aRoleThatEndedOrAnAccountSwitchedOffIsGoneAtOnce() {
        account("clerk");
        grant("clerk", "UNIT_CLERK", "T", null, "2023-12-31");

        assertThat(users.find("clerk"))
                .hasValueSatisfying(user -> assertThat(user.scopes()).isEmpty());

        jdbc.sql("update account set active = false where username = 'clerk'").update();
        assertThat(users.find("clerk")).isEmpty();
        assertThat(users.find("nobody")).isEmpty();
    }

    @Test
    void accountsOfTheDemonstrationLiveOnlyInTheDemonstration() {
        account("canbo");
        jdbc.sql("update account set demonstration = true").update();

        assertThat(users(false).find("canbo")).isEmpty();
        assertThat(users(true).find("canbo")).isPresent();
    }

    private Set<String> may(String username, Permission right) {
        var codes = units.units(users.find(username).orElseThrow().scope(right).units()).values().stream()
                .map(unit -> unit.code());
        return codes.collect(Collectors.toCollection(TreeSet::new));
    }

    private UnitScope scope(String... codes) {
        return new UnitScope(Arrays.stream(codes)
                .map(code -> jdbc.sql("select id from unit where code = :code")
                        .param("code", code)
                        .query(Long.class)
                        .single())
                .map(UnitId::new)
                .collect(Collectors.toSet()));
    }

    private void unit(String code, String parent) {
        jdbc.sql("""
                insert into unit (code, name, short_name, kind, parent_id, locality, valid_from)
                values (:code, :code, :code, 'PROVINCIAL_DEPARTMENT', (select id from unit where code = :parent), :code, date '2010-01-01')""").param("code", code).param("parent", parent).update();
    }

    private void account(String username) {
        jdbc.sql("insert into account (username, password_hash, display_name) values (:name, 'x', :name)")
                .param("name", username)
                .update();
    }

    private void grant(String username, String role, String unit, String zone, String until) {
        jdbc.sql("""
                insert into role_grant (account_id, role, unit_id, zone_id, valid_to)
                select id, :role, (select id from unit where code = :unit),
                  (select id from emulation_zone where code = :zone), cast(:until as date)
                from account where username = :username""")
                .params(Map.of("username", username, "role", role))
                .param("unit", unit)
                .param("zone", zone)
                .param("until", until)
                .update();
    }
}
