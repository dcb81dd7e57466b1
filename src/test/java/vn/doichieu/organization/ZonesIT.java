package vn.doichieu.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.doichieu.identity.TestUsers.administrator;
import static vn.doichieu.identity.TestUsers.as;
import static vn.doichieu.identity.TestUsers.leaderOf;
import static vn.doichieu.identity.TestUsers.secretaryOfZone;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.UnitId;

@SpringBootTest
@Transactional
class ZonesIT {

    @Autowired
    Zones zones;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    private final CurrentUser admin = administrator();
    private long zone;
    private long year;
    private CurrentUser secretary;

    @BeforeEach
    void emptyZone() {
        zone = as(admin, () -> zones.create(new NewZone("CUM_1", "Cụm thi đua số 1", "CTĐ", ZoneKind.CLUSTER), admin));
        year = jdbc.sql("""
                insert into emulation_year (sector, year, starts_on, ends_on)
                values ('ENFORCEMENT', 2025, '2024-10-01', '2025-09-30') returning id""").query(Long.class).single();
        secretary = secretaryOfZone(zone);
    }

    @Test
    void theOfficeOfAnEmptyZoneLetsTheFirstMembersIn() {
        var one = unit("CUC_A", null);
        var two = unit("CUC_B", null);

        assertThat(page().candidates()).extracting(unit -> unit.id()).contains(one, two);
        assertThat(add(one, two)).isEqualTo(2);
        assertThat(add(one)).isZero();
        assertThat(page().members()).extracting(member -> member.unit().id()).containsExactly(one, two);
        assertThat(page().headMissing()).isTrue();
        assertThat(journal.of(Subject.ZONE, zone).get(0).to()).isEqualTo("2025 · CUC_A; CUC_B");
    }

    @Test
    void thereIsOneHeadAndWhoComesSecondIsTold() {
        var one = unit("CUC_A", null);
        var two = unit("CUC_B", null);
        add(one, two);
        role(one, ZoneRole.MEMBER, ZoneRole.HEAD);

        assertThatThrownBy(() -> role(two, ZoneRole.MEMBER, ZoneRole.HEAD))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessage("organization.zone.headTaken");
        assertThatThrownBy(() -> role(one, ZoneRole.MEMBER, ZoneRole.DEPUTY))
                .isInstanceOfSatisfying(
                        StaleVersion.class, stale -> assertThat(stale.current()).isEqualTo("CUC_A: Đơn vị trưởng"));
        role(one, ZoneRole.HEAD, ZoneRole.DEPUTY);
        role(two, ZoneRole.MEMBER, ZoneRole.HEAD);
        assertThat(page().members()).extracting(ZonePage.Member::role).containsExactly(ZoneRole.HEAD, ZoneRole.DEPUTY);
    }

    @Test
    void aUnitThatIsNotThereInTheYearIsRefusedWithThoseThatFollowedIt() {
        var gone = unit("CUC_CU", "2024-09-30");
        var heir = unit("CUC_MOI", null);
        jdbc.sql("""
                insert into unit_succession (predecessor_id, successor_id, kind, effective_on, basis, recorded_by_name, recorded_at)
                values (:gone, :heir, 'MERGED_INTO', '2024-10-01', 'Quyết định', 'x', now())""").param("gone", gone.value()).param("heir", heir.value()).update();

        assertThatThrownBy(() -> add(gone))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class,
                        refusal -> assertThat(refusal.sentence().arguments()).contains("CUC_CU (CUC_MOI)"));
        var within = unit("CUC_GIUA", "2025-06-30");
        add(within);
        assertThat(page().members().get(0).endsOn()).isPresent();
    }

    @Test
    void aMemberWithASheetStays() {
        var one = unit("CUC_A", null);
        add(one);
        zones(() -> zones.remove(zone, year, one, ZoneRole.MEMBER, "Chọn nhầm", secretary));
        assertThat(page().members()).isEmpty();
        assertThat(journal.of(Subject.ZONE, zone).get(0).reason()).isEqualTo("Chọn nhầm");

        add(one);
        sheet(one);
        assertThatThrownBy(() -> zones(() -> zones.remove(zone, year, one, ZoneRole.MEMBER, "Chọn nhầm", secretary)))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessage("organization.zone.memberInUse");
    }

    @Test
    void anotherZoneIsNotOnesOwn() {
        var stranger = secretaryOfZone(zone + 1);
        var one = unit("CUC_A", null);

        assertThatThrownBy(() -> as(stranger, () -> zones.add(zone, year, List.of(one), stranger)))
                .isInstanceOf(NotFoundException.class);
        var leader = leaderOf(one);
        assertThatThrownBy(() -> as(leader, () -> zones.add(zone, year, List.of(one), leader)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() ->
                        as(secretary, () -> zones.create(new NewZone("X", "X", "X", ZoneKind.AREA), secretary)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(as(admin, () -> zones.add(zone, year, List.of(one), admin))).isEqualTo(1);
    }

    @Test
    void aZoneIsMadeOnce() {
        assertThatThrownBy(() -> as(admin, () -> zones.create(new NewZone("CUM_1", "Khác", "K", ZoneKind.AREA), admin)))
                .hasMessage("organization.zone.taken");
    }

    private ZonePage page() {
        return as(secretary, () -> zones.show(zone, year, "", secretary));
    }

    private int add(UnitId... units) {
        return as(secretary, () -> zones.add(zone, year, List.of(units), secretary));
    }

    private void role(UnitId unit, ZoneRole seen, ZoneRole role) {
        zones(() -> zones.changeRole(zone, year, unit, seen, role, secretary));
    }

    private void zones(Runnable call) {
        as(secretary, call);
    }

    private void sheet(UnitId unit) {
        long round = jdbc.sql("""
                insert into assessment_round (emulation_year_id, kind, as_of, due_on)
                values (:year, 'INTERIM', '2025-08-31', '2025-09-05') returning id""").param("year", year).query(Long.class).single();
        long criteria = jdbc.sql("""
                insert into criteria_sheet (code, emulation_year_id, title, total, bonus_mode, state, status, basis)
                values ('X', :year, 'X', 200, 'ON_TOP', 'PUBLISHED', 'SOURCED', 'X') returning id""").param("year", year).query(Long.class).single();
        jdbc.sql("""
                insert into score_sheet (unit_id, round_id, criteria_sheet_id, state, state_by_name)
                values (:unit, :round, :criteria, 'DRAFT', 'x')""")
                .param("unit", unit.value())
                .param("round", round)
                .param("criteria", criteria)
                .update();
    }

    private UnitId unit(String code, String until) {
        return new UnitId(jdbc.sql("""
                insert into unit (code, name, short_name, kind, locality, valid_from, valid_to)
                values (:code, :code, :code, 'PROVINCIAL_DEPARTMENT', :code, '2010-01-01', cast(:until as date)) returning id""")
                .param("code", code)
                .param("until", until)
                .query(Long.class)
                .single());
    }
}
