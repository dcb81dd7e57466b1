package vn.doichieu.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.doichieu.identity.TestUsers.administrator;
import static vn.doichieu.identity.TestUsers.as;
import static vn.doichieu.identity.TestUsers.secretaryOfZone;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

@SpringBootTest
@Transactional
class SuccessionsIT {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    @Autowired
    Successions successions;

    @Autowired
    UnitRegister register;

    @Autowired
    Units units;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    private final CurrentUser admin = administrator();
    private UnitId giang;
    private UnitId quang;

    @BeforeEach
    void twoDepartments() {
        giang = unit("Cục Thi hành án dân sự tỉnh Hà Giang", "");
        quang = unit("Cục Thi hành án dân sự tỉnh Tuyên Quang", "");
    }

    @Test
    void twoBecomeANewOneAndEndTheDayBefore() {
        var order = order(List.of("CUC_THADS_TINH_HA_GIANG · Cục", "cục THADS tỉnh tuyên quang"), List.of(), agency());
        var preview = check(order);
        assertThat(preview.possible()).isTrue();
        assertThat(preview.ending()).containsExactly("Cục THADS tỉnh Hà Giang", "Cục THADS tỉnh Tuyên Quang");
        assertThat(units.search("Thi hành án dân sự tỉnh Tuyên Quang", 9)).hasSize(1);

        var made = record(order).get(0);
        assertThat(page(giang).validTo()).hasValue(DAY.minusDays(1));
        assertThat(page(giang).successors()).singleElement().satisfies(one -> {
            assertThat(one.unit().id()).isEqualTo(made);
            assertThat(one.kind()).isEqualTo(SuccessionKind.MERGED_INTO);
            assertThat(one.basis()).isEqualTo("Quyết định số 1898/QĐ-BTP");
        });
        assertThat(page(made).validFrom()).isEqualTo(DAY);
        assertThat(units.predecessors(made)).extracting(Succession::predecessor).containsExactly(giang, quang);
        assertThat(lineage(made, DAY.minusYears(1)))
                .satisfies(past ->
                        assertThat(past.units()).extracting(UnitView::id).containsExactly(giang, quang))
                .satisfies(past -> assertThat(past.exact()).isTrue());
        assertThat(journal.of(Subject.UNIT, giang.value()))
                .extracting(Journal.Entry::action)
                .containsExactly("FOLLOWED", "CLOSED", "CREATED");
        assertThat(journal.of(Subject.UNIT, made.value()))
                .extracting(Journal.Entry::action)
                .containsExactly("FOLLOWS", "CREATED");

        assertThat(check(order).faults()).extracting(Sentence::code).contains("organization.succession.newUnit");
    }

    @Test
    void oneThatGoesOnStandsForItselfAndForWhatItTookIn() {
        record(order(List.of(name(giang), name(quang)), List.of(name(quang))));

        assertThat(page(quang).validTo()).isEmpty();
        assertThat(lineage(quang, DAY.minusDays(1)).units())
                .extracting(UnitView::id)
                .containsExactly(giang, quang);
        assertThat(lineage(quang, DAY).units()).extracting(UnitView::id).containsExactly(quang);
        assertThat(units.successors(giang)).extracting(Succession::successor).containsExactly(quang);
    }

    @Test
    void manyIntoManyCannotBeAddedUpExactly() {
        var one = unit("Chi cục THADS huyện Một", "");
        var two = unit("Chi cục THADS huyện Hai", "");
        var made = record(order(
                List.of(name(one), name(two)),
                List.of(),
                office("Phòng THADS khu vực 1"),
                office("Phòng THADS khu vực 2")));

        assertThat(made).hasSize(2);
        assertThat(units.predecessors(made.get(0)))
                .hasSize(2)
                .allMatch(step -> step.kind() == SuccessionKind.REPLACED_BY);
        assertThat(lineage(made.get(0), DAY.minusDays(1))).satisfies(past -> {
            assertThat(past.units()).hasSize(2);
            assertThat(past.exact()).isFalse();
        });
        assertThat(lineage(made.get(0), DAY.plusDays(1)).exact()).isTrue();
    }

    @Test
    void whatWasGivenAwayIsNotExactEither() {
        var made = record(order(List.of(name(giang)), List.of(name(giang)), agency()));

        assertThat(page(giang).validTo()).isEmpty();
        assertThat(lineage(made.get(1), DAY.minusDays(1)).exact()).isFalse();
        assertThat(lineage(giang, DAY.minusDays(1)).exact()).isFalse();
    }

    @Test
    void lineagesReachBackOverSeveralSteps() {
        var first = record(order(List.of(name(giang), name(quang)), List.of(), agency()))
                .get(0);
        var second = record(new SuccessionOrder(
                        List.of(name(first)), List.of(), List.of(office("Cơ quan mai sau")), "1/1/2026", "Luật"))
                .get(0);

        assertThat(lineage(second, DAY.minusDays(1)).units())
                .extracting(UnitView::id)
                .containsExactly(giang, quang);
        assertThat(lineage(second, DAY).units()).extracting(UnitView::id).containsExactly(first);
    }

    @Test
    void unitsStillBelowAreNamedAndNothingIsWritten() {
        unit("Chi cục THADS thành phố Hà Giang", "CUC_THADS_TINH_HA_GIANG");
        var order = order(List.of(name(giang)), List.of(), agency());

        assertThat(check(order).faults()).extracting(Sentence::code).containsExactly("organization.close.unitsBelow");
        assertThatThrownBy(() -> record(order))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessage("organization.succession.notPossible");
        assertThat(page(giang).validTo()).isEmpty();
        assertThat(units.search("Thi hành án dân sự tỉnh Tuyên Quang", 9)).hasSize(1);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        var nonsense = new SuccessionOrder(
                List.of("KHONG_CO", "<script>"),
                List.of(),
                List.of(new UnitFields("", "X", "", "?", "", "", "", "", "", "")),
                "31/2/2025",
                "");

        assertThat(check(nonsense).faults())
                .extracting(Sentence::code)
                .contains(
                        "organization.succession.unknown",
                        "organization.day.wrong",
                        "organization.unit.basis.missing",
                        "organization.succession.newUnit");
        assertThatThrownBy(() -> check(order(java.util.Collections.nCopies(61, "A"), List.of())))
                .hasMessage("organization.succession.tooMany");
    }

    @Test
    void unitsOfAnotherZoneAreNotReorganised() {
        jdbc.sql("insert into emulation_zone (code, name, symbol, kind) values ('Z', 'Z', 'Z', 'AREA')")
                .update();
        jdbc.sql(
                        "insert into emulation_year (sector, year, starts_on, ends_on) values ('ENFORCEMENT', 2025, '2024-10-01', '2025-09-30')")
                .update();
        jdbc.sql("insert into zone_member select z.id, y.id, :unit, 'MEMBER' from emulation_zone z, emulation_year y")
                .param("unit", giang.value())
                .update();
        var stranger = secretaryOfZone(0);
        var order = order(List.of(name(giang)), List.of(name(quang)));

        assertThatThrownBy(() -> as(stranger, () -> successions.check(order, stranger)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as(stranger, () -> successions.record(order, stranger)))
                .isInstanceOf(NotFoundException.class);
    }

    private Lineage lineage(UnitId unit, LocalDate earlier) {
        return units.lineages(List.of(unit), earlier, LocalDate.of(2026, 12, 31))
                .get(unit);
    }

    private SuccessionPreview check(SuccessionOrder order) {
        return as(admin, () -> successions.check(order, admin));
    }

    private List<UnitId> record(SuccessionOrder order) {
        return as(admin, () -> successions.record(order, admin));
    }

    private UnitPage page(UnitId unit) {
        return as(admin, () -> register.show(unit, admin));
    }

    private String name(UnitId unit) {
        return units.unit(unit).code();
    }

    private static SuccessionOrder order(List<String> before, List<String> after, UnitFields... created) {
        return new SuccessionOrder(before, after, List.of(created), "1/7/2025", "Quyết định số 1898/QĐ-BTP");
    }

    private static UnitFields agency() {
        return new UnitFields(
                "", "Thi hành án dân sự tỉnh Tuyên Quang", "", "PROVINCIAL_AGENCY", "", "Tuyên Quang", "", "", "", "");
    }

    private static UnitFields office(String name) {
        return new UnitFields("", name, "", "REGIONAL_OFFICE", "", "Tuyên Quang", "", "", "", "");
    }

    private UnitId unit(String name, String parent) {
        var fields = new UnitFields(
                "",
                name,
                "",
                name.startsWith("Chi") ? "SUB_DEPARTMENT" : "PROVINCIAL_DEPARTMENT",
                parent,
                "Hà Giang",
                "1/1/2010",
                "",
                "",
                "");
        return as(admin, () -> register.create(fields, admin));
    }
}
