package vn.doichieu.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.doichieu.identity.TestUsers.as;
import static vn.doichieu.scoring.DemonstrationSheets.DEPARTMENT;
import static vn.doichieu.scoring.DemonstrationSheets.INVENTED;
import static vn.doichieu.scoring.DemonstrationSheets.SUB_DEPARTMENT;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.figures.rules.Assessment;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.Comparison;
import vn.doichieu.figures.rules.DiscrepancyCause;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.InspectionId;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.UnitScope;

@WithDemonstration
@Transactional
class ScoreComparisonIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ScoreComparisons comparisons;

    @Autowired
    private Journal journal;

    private DemonstrationSheets demo;
    private CurrentUser member;

    @BeforeEach
    void people() {
        demo = new DemonstrationSheets(context);
        member = demo.user("doanvien");
    }

    @Test
    void theReportOfTheDepartmentHasElevenFindings() {
        assertThat(findings(DEPARTMENT))
                .containsExactlyInAnyOrder(
                        "86,32% CONSISTENT []",
                        "20,36% CONSISTENT []",
                        "59,83% CONSISTENT []",
                        "9,13% CONSISTENT []",
                        "2,3% UNVERIFIABLE [PERCENT_OR_POINTS]",
                        "2,32% UNVERIFIABLE [PERCENT_OR_POINTS]",
                        "1,71% UNVERIFIABLE [PERCENT_OR_POINTS]",
                        "11,33% UNVERIFIABLE [PERCENT_OR_POINTS]",
                        "giảm 3,05% UNVERIFIABLE []",
                        "giảm 4,9% UNVERIFIABLE []",
                        "96/200 điểm CONSISTENT [SUSPECT]");
    }

    @Test
    void whatWasCarriedOverIsComparedWithAnotherBaseThanTheLineAsks() {
        assertThat(seen(DEPARTMENT).findings())
                .filteredOn(found -> found.suggestedCause().isPresent())
                .extracting(found -> found.claim().orElseThrow().printed())
                .containsExactlyInAnyOrder("giảm 3,05%", "giảm 4,9%");
        assertThat(seen(DEPARTMENT).findings().stream().flatMap(found -> found.suggestedCause().stream()))
                .containsOnly(DiscrepancyCause.METHOD);
    }

    @Test
    void theReportOfTheSubDepartmentHasFourFindings() {
        assertThat(findings(SUB_DEPARTMENT))
                .containsExactlyInAnyOrder(
                        "83,33% UNVERIFIABLE [OMITTED]",
                        "56,93% UNVERIFIABLE []", "8,43% UNVERIFIABLE [PERCENT_OR_POINTS]", "not stated — [OMITTED]");
    }

    @Test
    void aSheetItsUnitHasNotSentIsNotComparedAndNotCounted() {
        var comparison = seen(SUB_DEPARTMENT);
        assertThat(comparison.sheet()).isEmpty();
        assertThat(comparison.readings()).isEmpty();
        assertThat(comparison.atStake()).isEqualTo(Points.ZERO);
        assertThat(comparison.scoring()).isFalse();
    }

    @Test
    void inTheReferenceInspectionReportAndSheetAgree() {
        var comparison = seen(DEPARTMENT);
        assertThat(comparison.disagreements()).isEmpty();
        assertThat(comparison.atStake()).isEqualTo(Points.ZERO);
        assertThat(comparison.sheet().orElseThrow().totals().won()).isEqualTo(Points.of(96));
    }

    @Test
    void theInventedDisagreementIsFoundWithThePointsAtStake() {
        var comparison = seen(INVENTED);
        var cases = figure(comparison, "COMPLETED_CASES");
        assertThat(cases.row().comparison()).isEqualTo(Comparison.DIFFERENT);
        assertThat(shown(cases, ClaimSource.UNIT_REPORT)).startsWith("4.312");
        assertThat(shown(cases, ClaimSource.SCORE_SHEET)).startsWith("4.132");
        assertThat(cases.atStake().stream()
                        .map(line -> line.code() + " " + line.bySheet().orElseThrow() + " → "
                                + line.byReport().orElseThrow()))
                .containsExactly("A.I.1 24 → 25", "D.1 0 → 1");
        assertThat(comparison.atStake()).isEqualTo(Points.of(2));
    }

    @Test
    void aFigureReadInTheFilesStandsBesideTheOthersAndMovesNoStoredPoints() {
        var comparison = as(member, () -> verify("4.312 việc", 0));
        assertThat(shown(figure(comparison, "COMPLETED_CASES"), ClaimSource.INSPECTED))
                .startsWith("4.312");
        var reading = comparison.reading("A.I.1").orElseThrow();
        assertThat(reading.bySheet()).contains(Points.of(24));
        assertThat(reading.foundOnSite()).contains(Points.of(1));
        assertThat(line(comparison, "A.I.1").self()).contains(Points.of(24));
        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> as(member, () -> verify("4.311 việc", 0)));
    }

    @Test
    void theTeamsPointsStandBesideTheUnitsWithReasonAndWhatWasRead() {
        var saved = inspect("A.I.1", new InspectedAnswer(Points.of(25), "Đúng là 4.312 việc", "Sổ thụ lý", 0));
        var line = line(saved, "A.I.1");
        assertThat(line.self()).contains(Points.of(24));
        assertThat(line.counted()).contains(Points.of(25));
        assertThat(line.inspected().reason()).isEqualTo("Đúng là 4.312 việc");
        assertThat(journal.of(ScoreSheets.LINE, line.id())).first().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("INSPECTED_POINTS");
            assertThat(entry.actor()).isEqualTo(member.name());
            assertThat(entry.reason()).isEqualTo("Đúng là 4.312 việc");
        });
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> inspect("A.I.1", new InspectedAnswer(Points.of(24), null, null, 0)));
    }

    @Test
    void otherPointsWithoutAReasonOrOutsideTheLineAreRefused() {
        for (var answer : List.of(
                new InspectedAnswer(Points.of(25), null, "Sổ thụ lý", 0),
                new InspectedAnswer(Points.of(25), "Sai", null, 0),
                new InspectedAnswer(Points.of(26), "Sai", "Sổ thụ lý", 0),
                new InspectedAnswer(Points.of(-1), "Sai", "Sổ thụ lý", 0))) {
            assertThatExceptionOfType(BusinessRuleViolation.class).isThrownBy(() -> inspect("A.I.1", answer));
        }
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> inspect("A.I", new InspectedAnswer(Points.of(1), "Sai", "Sổ", 0)));
    }

    @Test
    void agreeingTakesOnlyTheLinesNothingSpeaksAgainst() {
        var done = as(member, () -> comparisons.agreeWhereNothingDiffers(id(INVENTED), scope(), member.actor()));
        var after = seen(INVENTED).sheet().orElseThrow();
        var open = after.leaves().stream()
                .filter(line ->
                        line.self().isPresent() && line.inspected().points().isEmpty())
                .map(ScoreSheetView.Line::code)
                .toList();
        // A.I.1 and D.1: the figures disagree; C.2: dated outside the year; C.5: no evidence.
        assertThat(open).containsExactly("A.I.1", "C.2", "C.5", "D.1");
        assertThat(done.agreed()).isEqualTo(7);
    }

    @Test
    void beforeTheTeamIsThereNothingIsEntered() {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> as(
                        member,
                        () -> comparisons.verify(id(DEPARTMENT), "COMPLETED_CASES", "1", 0, scope(), member.actor())))
                .withMessage("scoring.visit.notOnSite.PREPARING");
        var answer = new InspectedAnswer(Points.of(25), null, null, 0);
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> as(
                        member, () -> comparisons.inspect(id(DEPARTMENT), "A.I.1", answer, scope(), member.actor())));
    }

    @Test
    void onlyTheLeaderReturnsASheetAndItsPointsAreKept() {
        inspect("A.I.1", new InspectedAnswer(Points.of(25), "Đúng là 4.312 việc", "Sổ thụ lý", 0));
        assertThatExceptionOfType(BusinessRuleViolation.class).isThrownBy(() -> giveBack(member));
        giveBack(demo.user("truongdoan"));
        var sheet = demo.seenBy(demo.user("canbo.langson"), INVENTED);
        assertThat(sheet.standing().state()).isEqualTo(SheetState.RETURNED);
        assertThat(sheet.standing().reason()).isEqualTo("Xem lại dòng A.I.1");
        assertThat(sheet.line("A.I.1").orElseThrow().inspected().points()).contains(Points.of(25));
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> inspect("D.1", new InspectedAnswer(Points.of(0), null, null, 0)))
                .withMessage("scoring.sheet.notUnderInspection.RETURNED");
    }

    @Test
    void aStrangerFindsNoInspectionWhateverIsTried() {
        var own = demo.scope("CUC_BAC_KAN");
        var answer = new InspectedAnswer(Points.of(25), null, null, 0);
        var by = member.actor();
        refused(() -> comparisons.of(id(INVENTED), own));
        refused(() -> comparisons.verify(id(INVENTED), "COMPLETED_CASES", "1", 0, own, by));
        refused(() -> comparisons.inspect(id(INVENTED), "A.I.1", answer, own, by));
        refused(() -> comparisons.agreeWhereNothingDiffers(id(INVENTED), own, by));
        refused(() -> {
            comparisons.returnSheet(id(INVENTED), "x", own, by);
            return by;
        });
    }

    private void refused(Supplier<?> call) {
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> as(member, call));
    }

    private void giveBack(CurrentUser user) {
        as(user, () -> comparisons.returnSheet(id(INVENTED), "Xem lại dòng A.I.1", scope(), user.actor()));
    }

    private InspectionComparison verify(String printed, int version) {
        return comparisons.verify(id(INVENTED), "COMPLETED_CASES", printed, version, scope(), member.actor());
    }

    private InspectionComparison inspect(String line, InspectedAnswer answer) {
        return as(member, () -> comparisons.inspect(id(INVENTED), line, answer, scope(), member.actor()));
    }

    private InspectionComparison seen(String unit) {
        return as(member, () -> comparisons.of(id(unit), scope()));
    }

    private List<String> findings(String unit) {
        return seen(unit).findings().stream().map(ScoreComparisonIT::told).toList();
    }

    private static String told(Assessment found) {
        return found.claim().map(claim -> claim.printed()).orElse("not stated") + " "
                + found.verdict().map(Enum::name).orElse("—") + " "
                + found.flags().stream().map(Enum::name).collect(Collectors.joining(", ", "[", "]"));
    }

    private static FigureRow figure(InspectionComparison comparison, String indicator) {
        return comparison.figures().stream()
                .filter(figure -> figure.row().indicator().code().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    private static String shown(FigureRow figure, ClaimSource source) {
        return figure.row().value(source).orElseThrow().shown();
    }

    private static ScoreSheetView.Line line(InspectionComparison comparison, String code) {
        return comparison.sheet().orElseThrow().line(code).orElseThrow();
    }

    private InspectionId id(String unit) {
        return demo.inspection(unit);
    }

    private UnitScope scope() {
        return member.scope(Permission.INSPECTION_READ);
    }
}
