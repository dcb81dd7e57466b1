package vn.doichieu.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.doichieu.identity.TestUsers.administrator;
import static vn.doichieu.identity.TestUsers.as;
import static vn.doichieu.identity.TestUsers.secretaryOfZone;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.organization.ReorganisationView.State;
import vn.doichieu.shared.UnitId;

@SpringBootTest
@Transactional
class ReorganisationsIT {

    @Autowired
    Reorganisations reorganisations;

    @Autowired
    UnitRegister register;

    @Autowired
    Units units;

    @Autowired
    JdbcClient jdbc;

    private final CurrentUser admin = administrator();

    @Test
    void whatIsHereIsWrittenOnceAndTheRestIsLeftAlone() {
        var giang = department("CUC_HA_GIANG", "Cục Thi hành án dân sự tỉnh Hà Giang");
        var quang = department("KHAC", "Cục Thi hành án dân sự tỉnh Tuyên Quang");
        var city = below("CC_TP", quang);
        department("CUC_PHU_THO", "Cục Thi hành án dân sự tỉnh Phú Thọ");

        assertThat(states())
                .containsEntry("Thi hành án dân sự tỉnh Tuyên Quang", State.READY)
                .containsEntry("Thi hành án dân sự tỉnh Phú Thọ", State.READY)
                .containsEntry("Thi hành án dân sự tỉnh Sơn La", State.ABSENT)
                .hasSize(10);
        assertThat(group("Tuyên Quang").closing()).containsExactly("CC_TP");
        assertThat(group("Phú Thọ").missing()).containsExactly("Hòa Bình", "Vĩnh Phúc");

        assertThat(apply(false)).isEqualTo(2);
        var agency = units.search("THADS_TUYEN_QUANG", 2).get(0);
        assertThat(agency.kind()).isEqualTo(UnitKind.PROVINCIAL_AGENCY);
        assertThat(units.predecessors(agency.id()))
                .extracting(Succession::predecessor)
                .containsExactly(giang, quang);
        assertThat(lineage(agency.id()).exact()).isTrue();
        assertThat(page(city).validTo()).hasValue(LocalDate.of(2025, 6, 30));
        assertThat(states()).containsEntry("Thi hành án dân sự tỉnh Tuyên Quang", State.DONE);
        assertThatThrownBy(() -> apply(false)).hasMessage("organization.reorganisation.nothing");
    }

    @Test
    void allTenProvincesCanBeMadeFromNothing() {
        assertThat(apply(true)).isEqualTo(10);

        assertThat(states().values()).containsOnly(State.DONE);
        assertThat(jdbc.sql("select count(*) from unit where kind = 'PROVINCIAL_DEPARTMENT'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(16);
        var phuTho = units.search("THADS_PHU_THO", 2).get(0);
        assertThat(units.predecessors(phuTho.id()))
                .hasSize(3)
                .allMatch(step -> step.kind() == SuccessionKind.MERGED_INTO);
        var sonLa = units.search("THADS_SON_LA", 2).get(0);
        assertThat(units.predecessors(sonLa.id()))
                .singleElement()
                .satisfies(step -> assertThat(step.kind()).isEqualTo(SuccessionKind.RENAMED));
    }

    @Test
    void whatStandsInTheWayIsNamed() {
        var giang = department("CUC_HA_GIANG", "Cục Thi hành án dân sự tỉnh Hà Giang");
        jdbc.sql("update unit set valid_to = '2024-01-01' where id = :id")
                .param("id", giang.value())
                .update();

        assertThat(group("Tuyên Quang").state()).isEqualTo(State.BLOCKED);
        assertThat(group("Tuyên Quang").faults())
                .extracting(fault -> fault.code())
                .containsExactly("organization.succession.endedBefore");
    }

    @Test
    void departmentsOfAnotherZoneAreLeftToItsOffice() {
        var giang = department("CUC_HA_GIANG", "Cục Thi hành án dân sự tỉnh Hà Giang");
        jdbc.sql("insert into emulation_zone (code, name, symbol, kind) values ('Z', 'Z', 'Z', 'AREA')")
                .update();
        jdbc.sql(
                        "insert into emulation_year (sector, year, starts_on, ends_on) values ('ENFORCEMENT', 2025, '2024-10-01', '2025-09-30')")
                .update();
        jdbc.sql("insert into zone_member select z.id, y.id, :unit, 'MEMBER' from emulation_zone z, emulation_year y")
                .param("unit", giang.value())
                .update();
        var stranger = secretaryOfZone(0);

        var view = as(stranger, () -> reorganisations.preview(stranger));
        assertThat(view.groups().get(0).faults())
                .extracting(fault -> fault.code())
                .containsExactly("organization.reorganisation.foreign");
        assertThatThrownBy(() -> as(stranger, () -> reorganisations.apply(false, stranger)))
                .hasMessage("organization.reorganisation.nothing");
    }

    private Lineage lineage(UnitId unit) {
        var days = List.of(LocalDate.of(2024, 8, 31), LocalDate.of(2025, 8, 31));
        return units.lineages(List.of(unit), days.get(0), days.get(1)).get(unit);
    }

    private Map<String, State> states() {
        return view().groups().stream()
                .collect(Collectors.toMap(ReorganisationView.Group::name, ReorganisationView.Group::state));
    }

    private ReorganisationView.Group group(String province) {
        return view().groups().stream()
                .filter(group -> group.name().endsWith(province))
                .findFirst()
                .orElseThrow();
    }

    private ReorganisationView view() {
        return as(admin, () -> reorganisations.preview(admin));
    }

    private int apply(boolean missing) {
        return as(admin, () -> reorganisations.apply(missing, admin));
    }

    private UnitPage page(UnitId unit) {
        return as(admin, () -> register.show(unit, admin));
    }

    private UnitId department(String code, String name) {
        return as(
                admin,
                () -> register.create(
                        new UnitFields(code, name, "", "PROVINCIAL_DEPARTMENT", "", "X", "1/1/2010", "", "", ""),
                        admin));
    }

    private UnitId below(String code, UnitId parent) {
        var above = units.units(List.of(parent)).values().iterator().next().code();
        return as(
                admin,
                () -> register.create(
                        new UnitFields(code, code, "", "SUB_DEPARTMENT", above, "X", "1/1/2010", "", "", ""), admin));
    }
}
