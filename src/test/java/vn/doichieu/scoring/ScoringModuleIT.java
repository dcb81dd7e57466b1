package vn.doichieu.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.doichieu.identity.TestUsers.as;
import static vn.doichieu.scoring.DemonstrationSheets.DEPARTMENT;
import static vn.doichieu.scoring.DemonstrationSheets.INVENTED;
import static vn.doichieu.scoring.DemonstrationSheets.SUB_DEPARTMENT;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.criteria.rules.Answer;
import vn.doichieu.figures.ClaimView;
import vn.doichieu.figures.FigureKey;
import vn.doichieu.figures.Figures;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.UnitScope;
import vn.doichieu.testing.QueryCounter;

@WithDemonstration
@Transactional
class ScoringModuleIT {

    private static final byte[] PDF = "%PDF-1.4 công văn".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ScoreSheets sheets;

    @Autowired
    private Figures figures;

    @Autowired
    private Journal journal;

    @Autowired
    private QueryCounter queries;

    private DemonstrationSheets demo;
    private CurrentUser clerk;

    @BeforeEach
    void people() {
        demo = new DemonstrationSheets(context);
        clerk = demo.user("canbo");
    }

    @ParameterizedTest
    @CsvSource({"canbo, CUC_TUYEN_QUANG, 13", "canbo.langson, CUC_LANG_SON, 11", "canbo, CHI_CUC_TP_TUYEN_QUANG, 0"})
    void theStoredPointsAreThoseTheRulesMakeOfTheAnswers(String username, String unit, int scored) {
        var sheet = demo.seenBy(demo.user(username), unit);
        assertThat(sheet.leaves())
                .allSatisfy(line -> assertThat(line.self())
                        .as(line.code())
                        .isEqualTo(line.derivation().points()))
                .filteredOn(line -> line.self().isPresent())
                .hasSize(scored);
    }

    @Test
    void theReferenceSheetAddsUpToItsFourTotals() {
        var totals = demo.seenBy(clerk, DEPARTMENT).totals();
        assertThat(totals.won()).isEqualTo(Points.of(96));
        assertThat(totals.base()).isEqualTo(Points.of(90));
        assertThat(totals.maximumScored()).isEqualTo(Points.of(93));
        assertThat(totals.linesScored()).isEqualTo(11);
        assertThat(totals.bonus()).isEqualTo(Points.of(6));
        assertThat(totals.maximumNotScored()).isEqualTo(Points.of(107));
        assertThat(totals.total()).isEqualTo(Points.of(200));
    }

    @Test
    void aSavedAnswerEarnsItsPointsAndSaysByWhom() {
        takenBack();
        var saved = line(save("A.VI.1", Answer.number(BigDecimal.TEN), 1), "A.VI.1");
        assertThat(saved.self()).isNotEqualTo(Optional.of(Points.of(5)));
        assertThat(saved.version()).isEqualTo(2);
        assertThat(saved.signed().by()).isEqualTo(clerk.name());
        assertThat(journal.of(ScoreSheets.LINE, saved.id())).first().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("ANSWER");
            assertThat(entry.from()).isEqualTo("5");
            assertThat(entry.to()).isEqualTo(saved.self().orElseThrow().toString());
        });
    }

    @Test
    void totalsFollowASavedCell() {
        takenBack();
        var sheet = save("C.8", Answer.option("EXCELLENT"), 0);
        assertThat(sheet.totals().won()).isEqualTo(Points.of(101));
        assertThat(sheet.totals().maximumNotScored()).isEqualTo(Points.of(102));
        assertThat(sheet.nodes().get("C").won()).isEqualTo(Points.of(23));
    }

    @Test
    void anAnswerTypedOverAnOlderOneOverwritesNothing() {
        takenBack();
        save("B.2.1", Answer.option("NO"), 1);
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> save("B.2.1", Answer.option("YES"), 1))
                .satisfies(stale -> assertThat(stale.by()).isEqualTo(clerk.name()));
        assertThat(line(demo.seenBy(clerk, DEPARTMENT), "B.2.1").answer()).isEqualTo(Answer.option("NO"));
    }

    @Test
    void theSameAnswerAgainIsNeitherAChangeNorAConflict() {
        takenBack();
        var first = line(save("B.2.1", Answer.option("NO"), 1), "B.2.1");
        var again = line(save("B.2.1", Answer.option("NO"), 1), "B.2.1");
        assertThat(again.version()).isEqualTo(first.version());
        assertThat(journal.of(ScoreSheets.LINE, first.id())).hasSize(1);
    }

    @Test
    void whatTheRuleDoesNotKnowIsRefusedAndNothingIsSaved() {
        takenBack();
        var hostile = Map.of(
                "B.2.1", Answer.option("MAYBE"),
                "C.1", Answer.ticked(Set.of("1", "NONE")),
                "A.VI.1", Answer.number(new BigDecimal("-1")),
                "A.VI.2", Answer.counts(Map.of("CORRECTION", -1)),
                "E.2", Answer.NOT_APPLICABLE);
        hostile.forEach((code, answer) -> assertThatExceptionOfType(BusinessRuleViolation.class)
                .as(code)
                .isThrownBy(() -> save(
                        code, answer, line(demo.seenBy(clerk, DEPARTMENT), code).version())));
        assertThat(demo.seenBy(clerk, DEPARTMENT).totals().won()).isEqualTo(Points.of(96));
    }

    @ParameterizedTest
    @CsvSource({"A", "A.I", "Z.9"})
    void onlyLeavesOfTheSheetAreAnswered(String code) {
        takenBack();
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> save(code, Answer.option("YES"), 0));
    }

    @Test
    void aSentSheetTellsTheClerkSinceWhenAndByWhomItIsClosed() {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> save("B.2.1", Answer.option("NO"), 1))
                .satisfies(refusal -> {
                    assertThat(refusal.sentence().code()).isEqualTo("scoring.sheet.lockedToUnit.SUBMITTED");
                    assertThat(refusal.sentence().arguments())
                            .containsExactly("16:40 05/09/2023", "Cục trưởng Cục THADS tỉnh Tuyên Quang");
                });
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> typeFigure("COMPLETED_CASES", "4.000", 1));
        assertThatExceptionOfType(BusinessRuleViolation.class).isThrownBy(() -> reportGap("4,32 %"));
    }

    @Test
    void aFigureTypedInTheSheetMovesEveryLineScoredWithIt() {
        takenBack();
        var version = entry("COMPLETED_CASES").version();
        var sheet = typeFigure("COMPLETED_CASES", "3.900", version);
        assertThat(points(sheet, "A.I.1")).isEqualTo("23");
        assertThat(points(sheet, "D.1")).isEqualTo("0");
        assertThat(points(sheet, "A.II.1")).isEqualTo("25");
        assertThat(journal.of(ScoreSheets.LINE, line(sheet, "D.1").id()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.action()).isEqualTo("RESCORED"))
                .satisfies(entry -> assertThat(entry.actor()).isEqualTo(clerk.name()));
        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> typeFigure("COMPLETED_CASES", "3.901", version));
        var back = typeFigure("COMPLETED_CASES", "4.132", version + 1);
        assertThat(back.totals().won()).isEqualTo(Points.of(96));
    }

    @Test
    void aFigureTakenBackLeavesItsLinesUnscored() {
        takenBack();
        var sheet =
                typeFigure("ENFORCEABLE_CASES", "", entry("ENFORCEABLE_CASES").version());
        assertThat(line(sheet, "A.I.1").self()).isEmpty();
        assertThat(line(sheet, "A.I.1").derivation().missing()).isNotEmpty();
        assertThat(sheet.totals().linesScored()).isEqualTo(10);
    }

    @Test
    void whenTheReportImpliesAnotherTargetThePointsOfTheOpenSheetFollow() {
        takenBack();
        reportGap("4,32 %");
        var sheet = demo.seenBy(clerk, DEPARTMENT);
        assertThat(points(sheet, "D.1")).isEqualTo("2");
        assertThat(line(sheet, "D.1").self())
                .isEqualTo(line(sheet, "D.1").derivation().points());
        reportGap("");
        assertThat(line(demo.seenBy(clerk, DEPARTMENT), "A.I.1").self()).isEmpty();
    }

    @Test
    void evidenceOfTheUnitIsPutUnderALineAndTakenAway() {
        takenBack();
        var piece = line(demo.seenBy(clerk, DEPARTMENT), "C.3").evidence().get(0);
        as(clerk, () -> sheets.attach(sheet(), "C.8", piece.id(), scope(), clerk.actor()));
        as(clerk, () -> sheets.attach(sheet(), "C.8", piece.id(), scope(), clerk.actor()));
        assertThat(line(demo.seenBy(clerk, DEPARTMENT), "C.8").evidence()).containsExactly(piece);
        as(clerk, () -> sheets.detach(sheet(), "C.8", piece.id(), scope(), clerk.actor()));
        assertThat(line(demo.seenBy(clerk, DEPARTMENT), "C.8").evidence()).isEmpty();
    }

    @Test
    void evidenceOfAnotherUnitIsNotThere() {
        takenBack();
        var foreign = line(demo.seenBy(demo.user("canbo.langson"), INVENTED), "C.3")
                .evidence()
                .get(0);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> as(
                        clerk,
                        () -> sheets.attach(
                                sheet(), "C.8", foreign.id(), demo.scope(DEPARTMENT, INVENTED), clerk.actor())));
    }

    @Test
    void aNewDocumentComesIntoTheLibraryAndUnderTheLine() {
        takenBack();
        add("Công văn số 15", PDF);
        assertThat(line(demo.seenBy(clerk, DEPARTMENT), "C.8").evidence())
                .singleElement()
                .satisfies(piece -> assertThat(piece.title()).isEqualTo("Công văn số 15"))
                .satisfies(piece -> assertThat(piece.documentDate()).contains(LocalDate.of(2023, 3, 1)));
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> add("Công văn khác", PDF))
                .withMessage("records.file.alreadyThere");
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> add("Trang", "<html>".getBytes(StandardCharsets.UTF_8)))
                .withMessage("records.file.kindRefused");
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> add("Rỗng", new byte[0]))
                .withMessage("records.file.empty");
    }

    @Test
    void aSentSheetTakesNoDocumentAndNoneIsKept() {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> add("Công văn số 15", PDF))
                .withMessage("scoring.sheet.lockedToUnit.SUBMITTED");
        takenBack();
        add("Công văn số 15", PDF);
    }

    @Test
    void aStrangerFindsNoSheetWhateverIsTried() {
        var stranger = demo.user("canbo.langson");
        var theirs = stranger.scope(Permission.SHEET_SCORE);
        var sheet = sheet();
        refused(stranger, () -> sheets.show(sheet, theirs, theirs));
        refused(stranger, () -> sheets.check(sheet, theirs));
        var answer = new LineAnswer(Answer.option("NO"), null, 1);
        refused(stranger, () -> sheets.answer(sheet, "B.2.1", answer, theirs, stranger.actor()));
        refused(stranger, () -> sheets.scoreWith(sheet, "COMPLETED_CASES", "1", 1, theirs, stranger.actor()));
        refused(stranger, done(() -> sheets.attach(sheet, "B.2.1", 1, theirs, stranger.actor())));
        refused(stranger, done(() -> sheets.addEvidence(sheet, "B.2.1", document("x"), PDF, theirs, stranger.actor())));
        refused(stranger, done(() -> sheets.detach(sheet, "B.2.1", 1, theirs, stranger.actor())));
        refused(stranger, done(() -> sheets.sendToHead(sheet, "x", theirs, stranger.actor())));
        refused(stranger, done(() -> sheets.takeBack(sheet, theirs, stranger.actor())));
        var head = demo.user("chicuctruong");
        var own = head.scope(Permission.SHEET_APPROVE);
        refused(head, done(() -> sheets.approve(sheet, own, head.actor())));
        refused(head, done(() -> sheets.returnToClerk(sheet, "x", own, head.actor())));
    }

    @Test
    void aDraftIsForTheUnitAndThoseAboveIt() {
        var inspector = demo.user("truongdoan");
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> demo.seenBy(inspector, SUB_DEPARTMENT));
        assertThat(demo.seenBy(clerk, SUB_DEPARTMENT).standing().state()).isEqualTo(SheetState.DRAFT);
        var listed = as(
                inspector,
                () -> sheets.list(
                        inspector.scope(Permission.SHEET_READ), inspector.scope(Permission.SHEET_DRAFT_READ)));
        assertThat(listed)
                .filteredOn(summary -> !summary.readable())
                .extracting(summary -> summary.unit().code())
                .containsExactly(SUB_DEPARTMENT);
    }

    /** Whoever adds a query to a page or a saved cell decides so. */
    @Test
    void readingAndSavingTakeAFixedNumberOfQueries() {
        takenBack();
        var sheet = sheet();
        var version = entry("COMPLETED_CASES").version();
        var answer = new LineAnswer(Answer.option("GOOD"), null, 0);
        assertThat(List.of(
                        queries.during(() -> as(clerk, () -> sheets.show(sheet, scope(), scope()))),
                        queries.during(() -> as(clerk, () -> sheets.answer(sheet, "C.8", answer, scope(), by()))),
                        queries.during(() -> as(
                                clerk,
                                () -> sheets.scoreWith(sheet, "COMPLETED_CASES", "4.133", version, scope(), by())))))
                .as("queries to show a sheet, to save an answer, to save a figure that moves no points")
                .containsExactly(11, 14, 17);
    }

    private Actor by() {
        return clerk.actor();
    }

    private static Supplier<Boolean> done(Runnable call) {
        return () -> {
            call.run();
            return true;
        };
    }

    private static void refused(CurrentUser user, Supplier<?> call) {
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> as(user, call));
    }

    private void takenBack() {
        as(clerk, () -> sheets.takeBack(sheet(), scope(), clerk.actor()));
    }

    private ScoreSheetView save(String code, Answer answer, int version) {
        return as(
                clerk,
                () -> sheets.answer(sheet(), code, new LineAnswer(answer, null, version), scope(), clerk.actor()));
    }

    private void add(String title, byte[] content) {
        as(clerk, () -> sheets.addEvidence(sheet(), "C.8", document(title), content, scope(), by()));
    }

    private static NewDocument document(String title) {
        return new NewDocument(
                title,
                Optional.of("15/CV-CTHADS"),
                Optional.of(LocalDate.of(2023, 3, 1)),
                Optional.empty(),
                "công văn.pdf");
    }

    private ScoreSheetView typeFigure(String indicator, String printed, int version) {
        return as(clerk, () -> sheets.scoreWith(sheet(), indicator, printed, version, scope(), clerk.actor()));
    }

    private void reportGap(String printed) {
        var code = "COMPLETION_RATE_CASES_ABOVE_TARGET";
        var round = demo.seenBy(clerk, DEPARTMENT).round();
        var unit = demo.unit(DEPARTMENT);
        as(clerk, () -> {
            int version = figures.of(unit, round, scope())
                    .entry(code, ClaimSource.UNIT_REPORT)
                    .version();
            figures.report(new FigureKey(unit, round, code), printed, version, clerk.actor(), scope());
        });
    }

    private ClaimView entry(String indicator) {
        var round = demo.seenBy(clerk, DEPARTMENT).round();
        return as(
                clerk,
                () -> figures.of(demo.unit(DEPARTMENT), round, scope()).entry(indicator, ClaimSource.SCORE_SHEET));
    }

    private ScoreSheetId sheet() {
        return demo.sheet(DEPARTMENT);
    }

    private UnitScope scope() {
        return clerk.scope(Permission.SHEET_SCORE);
    }

    private static ScoreSheetView.Line line(ScoreSheetView sheet, String code) {
        return sheet.line(code).orElseThrow();
    }

    private static String points(ScoreSheetView sheet, String code) {
        return line(sheet, code).self().map(Points::toString).orElse("—");
    }
}
