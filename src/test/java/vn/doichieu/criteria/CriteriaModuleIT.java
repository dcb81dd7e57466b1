package vn.doichieu.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
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

@ApplicationModuleTest
@Transactional
@Sql({"classpath:db/demo/010_organization.sql", "classpath:db/demo/030_criteria.sql"})
@WithMockUser(authorities = "WORK_READ")
class CriteriaModuleIT {

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
        assertThat(sheets.publishedFor(kind, year)).contains(id);
    }

    @Test
    void otherKindsAndYearsHaveNone() {
        assertThat(sheets.publishedFor(UnitKind.JUSTICE_DEPARTMENT, year)).isEmpty();
        assertThat(sheets.publishedFor(UnitKind.SUB_DEPARTMENT, year + 1)).isEmpty();
    }

    @Test
    void aDraftIsNotThere() {
        jdbc.sql("update criteria_sheet set state = 'DRAFT' where state = 'PUBLISHED'")
                .update();

        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> sheets.sheet(id));
        assertThat(sheets.publishedFor(UnitKind.SUB_DEPARTMENT, year)).isEmpty();
    }

    @Test
    void dataThatAreNoRuleNameTheirSheetAndLine() {
        jdbc.sql("update criterion set rule = '{\"kind\": \"MAGIC\"}' where code = 'B.4.2'")
                .update();

        assertThatExceptionOfType(UnreadableRule.class)
                .isThrownBy(() -> sheets.sheet(id))
                .withMessage("Criteria sheet THADS_CUC_200, line B.4.2: unknown kind MAGIC");
    }

    @Test
    @WithMockUser(authorities = "NOTHING")
    void withoutTheRightNothingIsRead() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> sheets.sheet(id));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> sheets.publishedFor(UnitKind.SUB_DEPARTMENT, year));
    }

    private static Points sum(CriteriaSheetView sheet, Part part) {
        return sheet.leaves().stream()
                .filter(line -> line.part() == part)
                .map(Line::rule)
                .map(rule -> rule.max())
                .reduce(Points.ZERO, Points::plus);
    }
}
