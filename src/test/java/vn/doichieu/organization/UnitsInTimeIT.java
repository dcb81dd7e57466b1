package vn.doichieu.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.doichieu.identity.TestUsers.administrator;
import static vn.doichieu.identity.TestUsers.as;
import static vn.doichieu.identity.TestUsers.clerkOf;
import static vn.doichieu.identity.TestUsers.secretaryOfZone;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
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
import vn.doichieu.testing.QueryCounter;

@SpringBootTest
@Transactional
@Import(QueryCounter.Counting.class)
class UnitsInTimeIT {

    private static final LocalDate DAY = LocalDate.of(2020, 3, 1);

    @Autowired
    UnitRegister register;

    @Autowired
    Units units;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    QueryCounter queries;

    private final CurrentUser admin = administrator();
    private UnitId department;

    @BeforeEach
    void department() {
        department = created("Cục Thi hành án dân sự tỉnh Đắk Nông", "");
    }

    @Test
    void aNewUnitIsFoundWithoutDiacriticsInAnyOrder() {
        created("Chi cục Thi hành án dân sự huyện Cư Jút", "CUC_THADS_TINH_DAK_NONG");

        assertThat(units.search("dak nong", 10)).extracting(UnitView::id).containsExactly(department);
        assertThat(units.search("NÔNG ĐẮK cục", 10)).extracting(UnitView::id).containsExactly(department);
        assertThat(list("thads").rows()).extracting(UnitRow::depth).containsExactly(0, 1);
        assertThat(list("100%_\\").rows()).isEmpty();
        assertThat(journal.of(Subject.UNIT, department.value()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.action()).isEqualTo("CREATED"));
    }

    @Test
    void anOldNameStaysWithItsDaysAndIsStillFound() {
        rename("Thi hành án dân sự tỉnh Đắk Nông", DAY, 0);

        assertThat(units.nameOn(department, DAY.minusDays(1))).isEqualTo("Cục Thi hành án dân sự tỉnh Đắk Nông");
        assertThat(units.nameOn(department, DAY)).isEqualTo("Thi hành án dân sự tỉnh Đắk Nông");
        assertThat(units.search("cuc thi hanh an dak nong", 10))
                .extracting(UnitView::id)
                .containsExactly(department);
        assertThat(list("cuc thi hanh an dak nong").rows().get(0).former()).startsWith("Cục");

        rename("Cơ quan Thi hành án dân sự Đắk Nông", DAY.plusYears(2), 1);
        assertThat(page().formerNames())
                .extracting(FormerName::to)
                .containsExactly(DAY.minusDays(1), DAY.plusYears(2).minusDays(1));
        assertThat(units.nameOn(department, DAY.plusYears(1))).isEqualTo("Thi hành án dân sự tỉnh Đắk Nông");
        assertThatThrownBy(() -> rename("Khác", DAY.plusYears(1), 2)).hasMessage("organization.rename.tooEarly");
        assertThatThrownBy(() -> rename("Khác", LocalDate.of(2090, 1, 1), 2)).hasMessage("organization.rename.future");
    }

    @Test
    void whoComesSecondIsToldWhoWasFirst() {
        rename("Thi hành án dân sự tỉnh Đắk Nông", DAY, 0);

        assertThatThrownBy(() -> correct("Cục Thi hành án dân sự tỉnh Đắk Nông", "Gia Nghĩa", "", 0))
                .isInstanceOfSatisfying(StaleVersion.class, stale -> {
                    assertThat(stale.by()).isEqualTo(admin.name());
                    assertThat(stale.current()).contains("Thi hành án dân sự tỉnh Đắk Nông");
                });
    }

    @Test
    void aCorrectionIsWrittenDownFromAndToAndANameNeedsItsReason() {
        assertThatThrownBy(() -> correct("Cục Thi hành án dân sự tỉnh Đắc Nông", "Đắk Nông", "", 0))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessage("organization.unit.nameNeedsReason");

        correct("Cục Thi hành án dân sự tỉnh Đắk Nông", "Gia Nghĩa", "", 0);
        assertThat(journal.of(Subject.UNIT, department.value()).get(0))
                .satisfies(entry -> assertThat(entry.from()).contains("01/01/2010 · Đắk Nông"))
                .satisfies(entry -> assertThat(entry.to()).contains("Gia Nghĩa"));
        correct("Cục Thi hành án dân sự tỉnh Đắk Nông", "Gia Nghĩa", "", 1);
        assertThat(journal.of(Subject.UNIT, department.value())).hasSize(2);
    }

    @Test
    void aUnitWithOthersBelowItIsNotClosed() {
        var below = created("Chi cục Thi hành án dân sự huyện Cư Jút", "CUC_THADS_TINH_DAK_NONG");
        assertThatThrownBy(() -> close(department)).hasMessage("organization.close.unitsBelow");

        close(below);
        close(department);
        assertThat(page().state()).isEqualTo(UnitState.CLOSED);
        assertThat(list("").rows()).noneMatch(row -> row.unit().id().equals(department));
        assertThat(list("dak nong").rows()).extracting(UnitRow::state).contains(UnitState.CLOSED);
    }

    @Test
    void doublesAndImpossibleParentsAreNamed() {
        assertThatThrownBy(() -> created("Cục Thi hành án dân sự tỉnh Đắk Nông", ""))
                .asInstanceOf(InstanceOfAssertFactories.type(FaultyUnit.class))
                .satisfies(faulty -> assertThat(faulty.faults())
                        .extracting(fault -> fault.sentence().code())
                        .containsExactly("organization.unit.code.taken", "organization.unit.name.taken"));
        assertThatThrownBy(() -> created("Chi cục nào đó", "KHONG_CO"))
                .asInstanceOf(InstanceOfAssertFactories.type(FaultyUnit.class))
                .satisfies(faulty -> assertThat(faulty.faults())
                        .extracting(FieldFault::field)
                        .containsExactly("parent"));
    }

    @Test
    void aZonesOfficeChangesItsOwnUnitsAndThoseOfNobody() {
        var zone = jdbc.sql(
                        "insert into emulation_zone (code, name, symbol, kind) values ('Z', 'Khu vực', 'KV', 'AREA') returning id")
                .query(Long.class)
                .single();
        var other = jdbc.sql(
                        "insert into emulation_zone (code, name, symbol, kind) values ('Y', 'Cụm', 'CTĐ', 'CLUSTER') returning id")
                .query(Long.class)
                .single();
        var secretary = secretaryOfZone(zone);
        assertThat(as(secretary, () -> register.show(department, secretary)).editable())
                .isTrue();

        jdbc.sql(
                        "insert into emulation_year (sector, year, starts_on, ends_on) values ('ENFORCEMENT', 2023, '2022-10-01', '2023-09-30')")
                .update();
        jdbc.sql("insert into zone_member select :zone, id, :unit, 'MEMBER' from emulation_year")
                .param("zone", other)
                .param("unit", department.value())
                .update();
        assertThatThrownBy(() -> as(secretary, () -> register.edited(department, secretary)))
                .isInstanceOf(NotFoundException.class);
        var own = secretaryOfZone(other, department);
        assertThat(as(own, () -> register.edited(department, own)).memberships())
                .hasSize(1);
        var clerk = clerkOf(department);
        assertThat(as(clerk, () -> register.show(department, clerk)).editable()).isFalse();
        assertThatThrownBy(() -> as(clerk, () -> register.edited(department, clerk)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aPageCostsTheSameHoweverManyUnitsThereAre() {
        int few = queries.during(() -> list("thads"));
        int one = queries.during(this::page);
        for (int i = 0; i < 150; i++) {
            created("Chi cục Thi hành án dân sự số " + i, "CUC_THADS_TINH_DAK_NONG");
        }

        assertThat(queries.during(() -> list("thads"))).isEqualTo(few).isEqualTo(1);
        assertThat(queries.during(this::page)).isEqualTo(one).isLessThanOrEqualTo(7);
        assertThat(list("thads").pages()).isEqualTo(2);
    }

    private UnitList list(String text) {
        return as(admin, () -> register.list(new UnitQuery(text, Optional.empty(), Optional.empty(), 1)));
    }

    private UnitPage page() {
        return as(admin, () -> register.show(department, admin));
    }

    private UnitId created(String name, String parent) {
        return as(admin, () -> register.create(fields(name, parent, "Đắk Nông"), admin));
    }

    private static UnitFields fields(String name, String parent, String locality) {
        var kind = name.startsWith("Chi cục") ? "SUB_DEPARTMENT" : "PROVINCIAL_DEPARTMENT";
        return new UnitFields("", name, "", kind, parent, locality, "01/01/2010", "", "", "");
    }

    private void correct(String name, String locality, String reason, int seen) {
        as(admin, () -> register.correct(department, fields(name, "", locality), reason, seen, admin));
    }

    private void rename(String name, LocalDate on, int seen) {
        var to = new UnitRenaming(name, name, on, "Quyết định số 1/QĐ-BTP");
        as(admin, () -> register.rename(department, to, seen, admin));
    }

    private void close(UnitId unit) {
        as(admin, () -> register.close(unit, new UnitClosing(LocalDate.of(2025, 6, 30), "Quyết định"), 0, admin));
    }

    @Test
    void namesOfManyUnitsOnADayComeTogether() {
        rename("Thi hành án dân sự tỉnh Đắk Nông", DAY, 0);

        assertThat(units.unitsOn(List.of(department), DAY.minusDays(1)).values())
                .extracting(UnitView::name)
                .containsExactly("Cục Thi hành án dân sự tỉnh Đắk Nông");
        assertThat(queries.during(() -> units.unitsOn(List.of(department), DAY)))
                .isEqualTo(2);
    }
}
