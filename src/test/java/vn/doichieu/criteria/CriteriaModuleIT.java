package vn.doichieu.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.jdbc.Sql;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.criteria.CriteriaSheetView.Line;
import vn.doichieu.criteria.rules.BonusMode;
import vn.doichieu.criteria.rules.Part;
import vn.doichieu.criteria.rules.RuleKind;
import vn.doichieu.organization.UnitKind;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.Points;

@ApplicationModuleTest(BootstrapMode.DIRECT_DEPENDENCIES)
@Transactional
@Sql({"classpath:db/demo/010_organization.sql", "classpath:db/demo/030_criteria.sql"})
@WithMockUser(authorities = "WORK_READ")
class CriteriaModuleIT {

    private Set<Long> zones = Set.of();

    @Autowired
    private CriteriaSheets sheets;

    @Autowired
    private JdbcClient jdbc;

    private CriteriaSheetId id;
    private long year;

    @BeforeEach
    void find() {
        id = new CriteriaSheetId(jdbc.sql("select id from criteria_sheet where state = 'PUBLISHED'")
                .query(Long.class)
                .single());
        zones = Set.copyOf(
                jdbc.sql("select id from emulation_zone").query(Long.class).list());
        year = jdbc.sql("select id from emulation_year where year = 2023")
                .query(Long.class)
                .single();
    }

    @Test
    void theReferenceSheetAddsUpToItsTotal() {
        var sheet = sheets.sheet(id);

        assertThat(sheet.code()).isEqualTo("THADS_CUC_200");
        assertThat(sheet.total()).isEqualTo(Points.of(200));
        assertThat(sheet.bonusMode()).isEqualTo(BonusMode.CAPPED_AT_TOTAL);
        assertThat(sheet.bonusCap()).contains(Points.of(20));
        assertThat(sheet.penaltyCap()).contains(Points.of(-20));
        assertThat(sheet.status()).isEqualTo(SheetStatus.RECONSTRUCTED);
        assertThat(sheet.lines()).hasSize(49);
        assertThat(sum(sheet, Part.BASE)).isEqualTo(Points.of(200));
        assertThat(sum(sheet, Part.BONUS)).isEqualTo(Points.of(20));
    }

    @Test
    void everyInnerLineIsTheSumOfTheLinesBelowIt() {
        var sheet = sheets.sheet(id);

        assertThat(sheet.lines()).filteredOn(line -> !line.leaf()).allSatisfy(inner -> {
            var below = sheet.lines().stream()
                    .filter(line -> line.parent().equals(Optional.of(inner.code())))
                    .toList();
            assertThat(below.stream().map(line -> line.rule().max()).reduce(Points.ZERO, Points::plus))
                    .as(inner.code())
                    .isEqualTo(inner.rule().max());
            assertThat(below.stream().map(line -> line.rule().min()).reduce(Points.ZERO, Points::plus))
                    .as(inner.code())
                    .isEqualTo(inner.rule().min());
        });
    }

    @Test
    void aLineKnowsItsPlaceAndItsRule() {
        var line = sheets.sheet(id).line("A.III.1").orElseThrow();

        assertThat(line.parent()).contains("A.III");
        assertThat(line.depth()).isEqualTo(2);
        assertThat(line.leaf()).isTrue();
        assertThat(line.rule().rule().kind()).isEqualTo(RuleKind.BANDS);
        assertThat(line.rule().indicator()).contains("CARRIED_OUT_CHANGE_CASES");
        assertThat(line.evidenceRequired()).isTrue();
        assertThat(line.evidenceHint()).contains("Danh sách việc chuyển kỳ sau");
        assertThat(line.source()).isEqualTo(LineSource.PARTLY_SOURCED);
        assertThat(sheets.sheet(id).parents()).containsEntry("A.III", "A").doesNotContainKey("A");
    }

    @ParameterizedTest
    @EnumSource(
            value = UnitKind.class,
            names = {"PROVINCIAL_DEPARTMENT", "SUB_DEPARTMENT"})
    void isTheSheetOfBothKindsOfUnit(UnitKind kind) {
        assertThat(sheets.inForce(kind, year, zones)).contains(id);
    }

    @Test
    void otherKindsAndYearsHaveNone() {
        assertThat(sheets.inForce(UnitKind.JUSTICE_DEPARTMENT, year, zones)).isEmpty();
        assertThat(sheets.inForce(UnitKind.SUB_DEPARTMENT, year + 1, zones)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"THADS_CUC_200, 49", "TDKT_WORK_100, 10", "KHOI_THI_DUA_1000, 14"})
    void theSheetsOfTheLibraryHoldTogetherAndTellTheirSources(String code, int lines) {
        var library =
                new CriteriaSheetId(jdbc.sql("select id from criteria_sheet where state = 'LIBRARY' and code = :code")
                        .param("code", code)
                        .query(Long.class)
                        .single());

        var sheet = sheets.sheet(library);

        assertThat(sheet.lines())
                .hasSize(lines)
                .allSatisfy(line -> assertThat(line.sourceNote()).isPresent());
        assertThat(SheetFaults.of(sheet.content(), indicator -> true))
                .filteredOn(SheetFault::blocks)
                .isEmpty();
    }

    @Test
    void aDraftIsNotThere() {
        var draft = draft("{\"kind\": \"MANUAL\", \"step\": 1}");

        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> sheets.sheet(draft));
        assertThat(sheets.inForce(UnitKind.OTHER, year, zones)).isEmpty();
    }

    @Test
    void dataThatAreNoRuleNameTheirSheetAndLine() {
        var magic = draft("{\"kind\": \"MAGIC\"}");
        publish(magic);

        assertThatExceptionOfType(UnreadableRule.class)
                .isThrownBy(() -> sheets.sheet(magic))
                .withMessage("Criteria sheet MAGIC, line A: unknown kind MAGIC");
    }

    @Test
    void theSheetOfTheOwnZoneGoesBeforeOneForEveryZone() {
        var everywhere = draft("{\"kind\": \"MANUAL\", \"step\": 1}");
        publish(everywhere);
        assertThat(sheets.inForce(UnitKind.OTHER, year, zones)).contains(everywhere);
        var own = draft("{\"kind\": \"MANUAL\", \"step\": 1}");
        jdbc.sql("update criteria_sheet set zone_id = :zone, version = 0 where id = :id")
                .param("zone", zones.iterator().next())
                .param("id", own.value())
                .update();
        publish(own);
        assertThat(sheets.inForce(UnitKind.OTHER, year, zones)).contains(own);
        assertThat(sheets.inForce(UnitKind.OTHER, year, Set.of())).contains(everywhere);
    }

    @Test
    void whatIsPublishedNeverChanges() {
        for (var change : List.of(
                "update criterion set title = 'x' where criteria_sheet_id = :id",
                "delete from criterion where criteria_sheet_id = :id",
                "update criteria_sheet set title = 'x' where id = :id",
                "update criteria_sheet set state = 'DRAFT' where id = :id",
                "delete from criteria_sheet_unit_kind where criteria_sheet_id = :id")) {
            jdbc.sql("savepoint before").update();
            assertThatExceptionOfType(DataAccessException.class)
                    .as(change)
                    .isThrownBy(() -> jdbc.sql(change).param("id", id.value()).update())
                    .withMessageContaining("never change");
            jdbc.sql("rollback to savepoint before").update();
        }
    }

    private CriteriaSheetId draft(String rule) {
        long made = jdbc.sql("""
                insert into criteria_sheet (code, version, emulation_year_id, title, total, bonus_mode, state, status, basis)
                values ('MAGIC', (select count(*) from criteria_sheet), :year, 'Thử', 5, 'ON_TOP', 'DRAFT', 'SOURCED', '')
                returning id""").param("year", year).query(Long.class).single();
        jdbc.sql("insert into criteria_sheet_unit_kind values (:id, 'OTHER')")
                .param("id", made)
                .update();
        jdbc.sql("""
                insert into criterion (criteria_sheet_id, code, position, part, title, min_points, max_points, rule,
                  evidence_required, source)
                values (:id, 'A', 1, 'BASE', 'Thử', 0, 5, cast(:rule as jsonb), false, 'SOURCED')""").param("id", made).param("rule", rule).update();
        return new CriteriaSheetId(made);
    }

    private void publish(CriteriaSheetId sheet) {
        jdbc.sql("update criteria_sheet set state = 'PUBLISHED' where id = :id")
                .param("id", sheet.value())
                .update();
    }

    @Test
    @WithMockUser(authorities = "NOTHING")
    void withoutTheRightNothingIsRead() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> sheets.sheet(id));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> sheets.inForce(UnitKind.SUB_DEPARTMENT, year, zones));
    }

    private static Points sum(CriteriaSheetView sheet, Part part) {
        return sheet.leaves().stream()
                .filter(line -> line.part() == part)
                .map(Line::rule)
                .map(rule -> rule.max())
                .reduce(Points.ZERO, Points::plus);
    }
}
