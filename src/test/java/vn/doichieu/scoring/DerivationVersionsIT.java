package vn.doichieu.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.doichieu.identity.TestUsers.as;
import static vn.doichieu.scoring.DemonstrationSheets.DEPARTMENT;
import static vn.doichieu.scoring.DemonstrationSheets.INVENTED;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.criteria.CriteriaSheetId;
import vn.doichieu.criteria.DraftLine;
import vn.doichieu.criteria.LineDifference;
import vn.doichieu.criteria.LineSource;
import vn.doichieu.criteria.SheetContent;
import vn.doichieu.criteria.SheetDrafts;
import vn.doichieu.criteria.rules.Part;
import vn.doichieu.criteria.rules.RuleData;
import vn.doichieu.criteria.rules.RuleKind;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.Sentences;
import vn.doichieu.scoring.rules.PointsCause;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.Points;
import vn.doichieu.testing.QueryCounter;

/** Lạng Sơn is scored with a later version of the sheet, Tuyên Quang with the one it began with. */
@WithDemonstration
@Transactional
class DerivationVersionsIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Derivations derivations;

    @Autowired
    private SheetDrafts drafts;

    @Autowired
    private Sentences sentences;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private QueryCounter queries;

    private DemonstrationSheets demo;
    private CurrentUser secretary;

    @BeforeEach
    void people() {
        demo = new DemonstrationSheets(context);
        secretary = demo.user("thuky");
    }

    @Test
    void aRuleChangedInTheLaterVersionIsNamedAsTheCauseWithItsPoints() {
        scoredWith(content -> with(content, "A.I.1", line -> stricter(line, line.code(), line.formerCode())));

        var pair = compare(DEPARTMENT, "A.I.1", INVENTED);

        assertThat(pair.versions()).isTrue();
        assertThat(pair.changed().orElseThrow().aspects()).containsExactly(LineDifference.Aspect.RULE);
        assertThat(pair.one().criteria().version())
                .isNotEqualTo(pair.other().criteria().version());
        assertThat(pair.reasons())
                .extracting(
                        DerivationComparison.Reason::kind,
                        reason -> reason.points().toString())
                .containsExactlyInAnyOrder(
                        tuple(PointsCause.Kind.OTHER_GIVEN, "−1"),
                        tuple(PointsCause.Kind.RULE, "1"),
                        tuple(PointsCause.Kind.FIGURE, "1"));
        assertThat(pair.difference()).contains(Points.of(1));
    }

    @Test
    void aLineWithAnotherNumberIsFoundAgainByItsFormerOne() {
        scoredWith(content -> with(content, "A.I.1", line -> stricter(line, "A.I.9", Optional.of("A.I.1"))));
        jdbc.sql(
                        "update score_line set criterion_code = 'A.I.9' where criterion_code = 'A.I.1' and score_sheet_id = :id")
                .param("id", demo.sheet(INVENTED).value())
                .update();

        var pair = compare(DEPARTMENT, "A.I.1", INVENTED);
        assertThat(pair.other().line().orElseThrow().code()).isEqualTo("A.I.9");
        assertThat(pair.changed().orElseThrow().aspects())
                .contains(LineDifference.Aspect.CODE, LineDifference.Aspect.RULE);

        var back = compare(INVENTED, "A.I.9", DEPARTMENT);
        assertThat(back.other().line().orElseThrow().code()).isEqualTo("A.I.1");
        assertThat(compare(DEPARTMENT, "A.I", INVENTED).below())
                .filteredOn(row -> row.code().equals("A.I.1"))
                .singleElement()
                .satisfies(row -> assertThat(row.difference()).isPresent());
    }

    @Test
    void aLineOnlyTheLaterVersionHasSaysSo() {
        scoredWith(content -> {
            var lines = new ArrayList<>(content.lines());
            lines.add(manual("Z", Optional.of("")));
            return new SheetContent(content.head(), lines);
        });

        var pair = compare(INVENTED, "Z", DEPARTMENT);
        assertThat(pair.changed().orElseThrow().isNew()).isTrue();
        assertThat(sentences.text(pair.headline()))
                .isEqualTo("Chưa so được điểm: Cục THADS tỉnh Tuyên Quang không có dòng này trong bảng tiêu chí.");
    }

    @Test
    void threeHundredLinesTakeAsManyQueriesAsFifty() {
        var sheet = demo.sheet(INVENTED);
        int few = counted(sheet);
        scoredWith(content -> {
            var lines = new ArrayList<>(content.lines());
            for (int i = lines.size(); i < 300; i++) {
                lines.add(manual("Z" + i, Optional.of("")));
            }
            return new SheetContent(content.head(), lines);
        });

        assertThat(counted(sheet)).isEqualTo(few);
        assertThat(as(secretary, () -> derivations.of(sheet, secretary)).lines())
                .hasSize(300);
    }

    private int counted(ScoreSheetId sheet) {
        as(secretary, () -> derivations.of(sheet, secretary));
        return queries.during(() -> as(secretary, () -> derivations.of(sheet, secretary)));
    }

    /** Makes the next version of the sheet and has Lạng Sơn scored with it; what it entered stays. */
    private void scoredWith(UnaryOperator<SheetContent> change) {
        var zones = secretary.zones(Permission.CRITERIA_EDIT);
        var sheet = demo.sheet(INVENTED);
        var was = as(secretary, () -> derivations.of(sheet, secretary)).sheet();
        var year = was.round().emulationYearId();
        var by = secretary.actor();
        var next = as(
                secretary,
                () -> drafts.copy(was.criteria().id(), year, zones.iterator().next(), zones, by));
        as(secretary, () -> {
            var draft = drafts.draft(next, zones);
            drafts.replace(next, change.apply(draft.content()), draft.revision(), zones, by);
        });
        published(next);
        jdbc.sql("update score_sheet set criteria_sheet_id = :next where id = :id")
                .param("next", next.value())
                .param("id", sheet.value())
                .update();
    }

    private void published(CriteriaSheetId sheet) {
        jdbc.sql("update criteria_sheet set state = 'PUBLISHED' where id = :id")
                .param("id", sheet.value())
                .update();
        context.getBean(jakarta.persistence.EntityManager.class).clear();
    }

    private DerivationComparison.Pair compare(String unit, String code, String other) {
        return as(
                        secretary,
                        () -> derivations.compare(demo.sheet(unit), code, Counterpart.of(demo.sheet(other)), secretary))
                .pair()
                .orElseThrow();
    }

    private static SheetContent with(SheetContent content, String code, UnaryOperator<DraftLine> change) {
        return new SheetContent(
                content.head(),
                content.lines().stream()
                        .map(line -> line.code().equals(code) ? change.apply(line) : line)
                        .toList());
    }

    /** Two points for each percentage point below the target instead of one. */
    private static DraftLine stricter(DraftLine line, String code, Optional<String> former) {
        var rule = line.rule();
        var stricter = new RuleData(
                rule.kind(),
                rule.step(),
                rule.items(),
                rule.input(),
                rule.bands(),
                Optional.of(BigDecimal.valueOf(-2)),
                rule.proRata(),
                rule.floor(),
                rule.cap(),
                rule.volume());
        return new DraftLine(
                code,
                line.parent(),
                line.part(),
                line.title(),
                line.min(),
                line.max(),
                stricter,
                line.roundingStep(),
                line.notApplicable(),
                line.evidenceRequired(),
                line.evidenceHint(),
                line.clause(),
                line.source(),
                line.sourceNote(),
                line.gate(),
                former);
    }

    private static DraftLine manual(String code, Optional<String> former) {
        var rule = RuleData.of(RuleKind.MANUAL);
        return new DraftLine(
                code,
                Optional.empty(),
                Part.BONUS,
                "Dòng thêm " + code,
                BigDecimal.ZERO,
                BigDecimal.ONE,
                new RuleData(
                        rule.kind(),
                        Optional.of(BigDecimal.ONE),
                        rule.items(),
                        rule.input(),
                        rule.bands(),
                        rule.perPoint(),
                        rule.proRata(),
                        rule.floor(),
                        rule.cap(),
                        rule.volume()),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.of("Điều 9"),
                LineSource.INFERRED,
                Optional.empty(),
                Optional.empty(),
                former);
    }
}
