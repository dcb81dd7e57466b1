package vn.doichieu.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vn.doichieu.identity.TestUsers.as;
import static vn.doichieu.scoring.DemonstrationSheets.DEPARTMENT;
import static vn.doichieu.scoring.DemonstrationSheets.INVENTED;
import static vn.doichieu.scoring.DemonstrationSheets.SUB_DEPARTMENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.figures.FigureKey;
import vn.doichieu.figures.Figures;
import vn.doichieu.figures.ReportText;
import vn.doichieu.figures.UnitReports;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.organization.Round;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.UnitId;
import vn.doichieu.testing.QueryCounter;

@WithDemonstration
@Transactional
class SheetOpeningIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private SheetOpenings openings;

    @Autowired
    private ScoreSheets sheets;

    @Autowired
    private Figures figures;

    @Autowired
    private UnitReports reports;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private QueryCounter queries;

    private DemonstrationSheets demo;

    @BeforeEach
    void people() {
        demo = new DemonstrationSheets(context);
    }

    @ParameterizedTest
    @CsvSource({"canbo.langson, CUC_LANG_SON", "canbo, CUC_TUYEN_QUANG", "chicuc, CHI_CUC_TP_TUYEN_QUANG"})
    void aClerkIsOfferedTheRoundsTheOwnUnitHasNoSheetFor(String username, String unit) {
        assertThat(offered(demo.user(username)))
                .extracting(open -> open.unit().code() + " " + open.round().asOf())
                .containsExactly(unit + " 2024-08-31", unit + " 2024-09-30", unit + " 2023-09-30");
    }

    @Test
    void offeringTakesAFixedNumberOfQueries() {
        var clerk = demo.user("canbo");
        assertThat(queries.during(() -> offered(clerk))).isLessThanOrEqualTo(8);
    }

    @Test
    void aBegunSheetHasEveryLineAndIsNoLongerOffered() {
        var clerk = demo.user("canbo.langson");
        var sheet = read(clerk, open(clerk, INVENTED, "2024-08-31"));
        assertThat(sheet.standing().state()).isEqualTo(SheetState.DRAFT);
        assertThat(sheet.standing().by()).isEqualTo(clerk.name());
        assertThat(sheet.round().year()).isEqualTo(2024);
        assertThat(sheet.totals().maximumNotScored()).isEqualTo(Points.of(200));
        assertThat(sheet.leaves()).allSatisfy(line -> assertThat(line.id()).isPositive());
        assertThat(offered(clerk)).hasSize(2);
        assertThat(journal.of(ScoreSheets.SHEET, sheet.id().value()))
                .extracting(Journal.Entry::action)
                .containsExactly("OPENED");
    }

    @Test
    void beginningTwiceGivesTheSameSheet() {
        var clerk = demo.user("chicuc");
        var first = open(clerk, SUB_DEPARTMENT, "2024-08-31");
        assertThat(open(clerk, SUB_DEPARTMENT, "2024-08-31")).isEqualTo(first);
        assertThat(open(clerk, SUB_DEPARTMENT, "2023-08-31"))
                .isEqualTo(new ScoreSheetId(jdbc.sql("""
                        select s.id from score_sheet s join unit u on u.id = s.unit_id join assessment_round r on r.id = s.round_id
                        where u.code = 'CHI_CUC_TP_TUYEN_QUANG' and r.as_of = '2023-08-31'""").query(Long.class).single()));
    }

    @Test
    void theSheetOfAnotherUnitIsNotTheirsToBegin() {
        var clerk = demo.user("canbo");
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> open(clerk, INVENTED, "2024-08-31"));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> open(clerk, SUB_DEPARTMENT, "2024-08-31"));
        var head = demo.user("cuctruong");
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> open(head, DEPARTMENT, "2024-08-31"));
    }

    @Test
    void withoutPublishedCriteriaThereIsNothingToBegin() {
        jdbc.sql("update unit set kind = 'OTHER' where code = :unit")
                .param("unit", DEPARTMENT)
                .update();
        var clerk = demo.user("canbo");
        assertThat(offered(clerk)).isEmpty();
        refused("scoring.opening.noCriteria", clerk, DEPARTMENT, "2024-08-31");
    }

    @Test
    void aUnitThatIsNoMemberThatYearHasNothingToBegin() {
        jdbc.sql("""
                delete from zone_member where emulation_year_id = (select id from emulation_year where year = 2024)
                and unit_id = (select id from unit where code = 'CUC_TUYEN_QUANG')""").update();
        assertThat(offered(demo.user("canbo"))).hasSize(1);
        assertThat(offered(demo.user("chicuc"))).hasSize(1);
        refused("scoring.opening.noMember", demo.user("chicuc"), SUB_DEPARTMENT, "2024-08-31");
    }

    @Test
    void aRoundStillFarOffIsNotYetBegun() {
        var day = LocalDate.now(clock).plusDays(61);
        jdbc.sql("update assessment_round set as_of = :day where id = :id")
                .param("day", day)
                .param("id", round("2024-09-30"))
                .update();
        var clerk = demo.user("canbo");
        assertThat(offered(clerk)).hasSize(2);
        refused("scoring.opening.notCurrent", clerk, DEPARTMENT, day.toString());
    }

    @Test
    void theFinalRoundStartsFromTheInterimAnswersAndTheirEvidenceButNotFromItsFigures() {
        var clerk = demo.user("canbo");
        var sheet = read(clerk, open(clerk, DEPARTMENT, "2023-09-30"));
        assertThat(line(sheet, "C.2").self()).contains(Points.of(5));
        assertThat(line(sheet, "C.2").evidence()).hasSize(2);
        assertThat(line(sheet, "A.VI.1").note()).contains("Không có báo cáo chậm");
        assertThat(line(sheet, "A.I.1").self()).isEmpty();
        assertThat(sheet.totals().linesScored()).isEqualTo(7);
        assertThat(journal.of(ScoreSheets.SHEET, sheet.id().value()).get(0).action())
                .isEqualTo("OPENED_FROM_INTERIM");
    }

    @Test
    void cannotBeSentInTheFinalRoundWhileALineIsUnscored() {
        var clerk = demo.user("canbo");
        var scope = clerk.scope(Permission.SHEET_SCORE);
        var sheet = open(clerk, DEPARTMENT, "2023-09-30");
        var errors = as(clerk, () -> sheets.check(sheet, scope)).remarks().stream()
                .filter(remark -> remark.severity() == Remark.Severity.ERROR)
                .toList();
        assertThat(errors)
                .extracting(remark -> remark.line().orElseThrow())
                .contains("A.I.1", "A.II.1", "C.8")
                .doesNotContain("C.2", "D.1");
        assertThat(errors).extracting(remark -> remark.sentence().code()).containsOnly("scoring.check.unscored");
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> as(clerk, () -> {
                    sheets.sendToHead(sheet, "Đã rõ", scope, clerk.actor());
                    return sheet;
                }))
                .extracting(refusal -> refusal.sentence().code())
                .isEqualTo("scoring.submission.errors");
        var interim = open(clerk, DEPARTMENT, "2024-08-31");
        assertThat(as(clerk, () -> sheets.check(interim, scope)).remarks())
                .noneMatch(remark -> remark.severity() == Remark.Severity.ERROR);
    }

    @Test
    void theFiguresOfTheReportAreTakenOverWhereTheSheetSaysNothing() {
        var clerk = demo.user("canbo.langson");
        var own = clerk.scope(Permission.SHEET_SCORE);
        var sheet = open(clerk, INVENTED, "2024-08-31");
        var round = read(clerk, sheet).round();
        reported(clerk, round, "COMPLETED_CASES", "4.500 việc");
        reported(clerk, round, "ENFORCEABLE_CASES", "5.000 việc");
        reported(clerk, round, "COMPLETION_RATE_CASES", "90 %");
        reported(clerk, round, "COMPLETION_RATE_CASES_ABOVE_TARGET", "5 điểm phần trăm");
        as(clerk, () -> sheets.scoreWith(sheet, "COMPLETED_CASES", "4.501", 0, own, clerk.actor()));
        assertThat(read(clerk, sheet).takeable()).isEqualTo(1);
        assertThat(as(clerk, () -> sheets.takeReported(sheet, own, clerk.actor())))
                .isEqualTo(1);
        var taken = read(clerk, sheet);
        assertThat(taken.takeable()).isZero();
        assertThat(line(taken, "A.I.1").self()).contains(Points.of(25));
        assertThat(line(taken, "A.I.1").fields())
                .extracting(FigureField::printed, field -> field.reported().orElse(""))
                .containsExactly(tuple("4.501", "4.500 việc"), tuple("5.000 việc", ""), tuple("", ""));
        assertThat(as(clerk, () -> sheets.takeReported(sheet, own, clerk.actor())))
                .isZero();
        assertThat(remarks(clerk, sheet)).contains("scoring.check.figuresDiffer");
        as(
                clerk,
                () -> figures.statistics(
                        new FigureKey(demo.unit(INVENTED), round, "COMPLETED_CASES"), "4.499", 0, clerk.actor(), own));
        assertThat(remarks(clerk, sheet)).contains("scoring.check.figuresDifferFromStatistics");
    }

    @Test
    void aSheetIsSentWithAReportThatHasNumberDayAndFigures() {
        var clerk = demo.user("canbo.langson");
        var own = clerk.scope(Permission.SHEET_SCORE);
        var sheet = open(clerk, INVENTED, "2024-08-31");
        var round = read(clerk, sheet).round();
        assertThat(remarks(clerk, sheet))
                .contains("scoring.check.reportNotNumbered", "scoring.check.reportWithoutFigures");
        reported(clerk, round, "COMPLETED_CASES", "4.500 việc");
        var text = new ReportText("Báo cáo", Optional.of("7/BC"), Optional.empty(), round.asOf());
        as(clerk, () -> reports.record(demo.unit(INVENTED), round, text, 0, clerk.actor(), own));
        assertThat(remarks(clerk, sheet))
                .contains("scoring.check.reportNotNumbered")
                .doesNotContain("scoring.check.reportWithoutFigures");
        var dated = new ReportText("Báo cáo", Optional.of("7/BC"), Optional.of(LocalDate.of(2024, 9, 4)), round.asOf());
        as(clerk, () -> reports.record(demo.unit(INVENTED), round, dated, 1, clerk.actor(), own));
        assertThat(remarks(clerk, sheet)).doesNotContain("scoring.check.reportNotNumbered");
    }

    @Test
    void figuresThatCannotBothBeTrueHaveToBeExplainedBeforeSending() {
        var clerk = demo.user("canbo.langson");
        var sheet = open(clerk, INVENTED, "2024-08-31");
        var round = read(clerk, sheet).round();
        reported(clerk, round, "COMPLETED_CASES", "5.001 việc");
        assertThat(remarks(clerk, sheet)).doesNotContain("figures.check.order");
        reported(clerk, round, "ENFORCEABLE_CASES", "5.000 việc");
        assertThat(remarks(clerk, sheet)).contains("figures.check.order");
    }

    @Test
    void whatTheReportIsCalledStaysAsTheHeadApprovedIt() {
        var clerk = demo.user("canbo");
        var own = clerk.scope(Permission.SHEET_SCORE);
        var round = demo.seenBy(clerk, DEPARTMENT).round();
        var text = new ReportText("Báo cáo", Optional.of("7/BC"), Optional.empty(), round.asOf());
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() ->
                        as(clerk, () -> reports.record(demo.unit(DEPARTMENT), round, text, 1, clerk.actor(), own)))
                .extracting(refusal -> refusal.sentence().code())
                .isEqualTo("scoring.sheet.lockedToUnit.SUBMITTED");
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> as(
                        clerk,
                        () -> figures.statistics(
                                new FigureKey(demo.unit(DEPARTMENT), round, "COMPLETED_CASES"),
                                "1",
                                0,
                                clerk.actor(),
                                own)));
    }

    private void reported(CurrentUser clerk, Round round, String indicator, String printed) {
        var key = new FigureKey(demo.unit(INVENTED), round, indicator);
        as(clerk, () -> figures.report(key, printed, 0, clerk.actor(), clerk.scope(Permission.FIGURE_REPORT)));
    }

    private List<String> remarks(CurrentUser clerk, ScoreSheetId sheet) {
        return as(clerk, () -> sheets.check(sheet, clerk.scope(Permission.SHEET_SCORE))).remarks().stream()
                .map(remark -> remark.sentence().code())
                .toList();
    }

    private void refused(String code, CurrentUser clerk, String unit, String asOf) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> open(clerk, unit, asOf))
                .extracting(refusal -> refusal.sentence().code())
                .isEqualTo(code);
    }

    private List<OpenRound> offered(CurrentUser clerk) {
        return as(clerk, () -> openings.offered(clerk.scope(Permission.SHEET_SCORE)));
    }

    private ScoreSheetId open(CurrentUser clerk, String unit, String asOf) {
        UnitId id = demo.unit(unit);
        long round = round(asOf);
        return as(clerk, () -> openings.open(id, round, clerk.scope(Permission.SHEET_SCORE), clerk.actor()));
    }

    private long round(String asOf) {
        return jdbc.sql("select id from assessment_round where as_of = :day")
                .param("day", LocalDate.parse(asOf))
                .query(Long.class)
                .single();
    }

    private ScoreSheetView read(CurrentUser clerk, ScoreSheetId sheet) {
        return as(
                clerk,
                () -> sheets.show(sheet, clerk.scope(Permission.SHEET_READ), clerk.scope(Permission.SHEET_DRAFT_READ)));
    }

    private static ScoreSheetView.Line line(ScoreSheetView sheet, String code) {
        return sheet.line(code).orElseThrow();
    }
}
