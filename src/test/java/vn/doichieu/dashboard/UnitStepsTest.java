package vn.doichieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.doichieu.dashboard.StepCell.Status;
import vn.doichieu.fieldwork.InspectionProgress;
import vn.doichieu.figures.ReportStanding;
import vn.doichieu.inspection.InspectionFixture;
import vn.doichieu.inspection.InspectionId;
import vn.doichieu.inspection.InspectionView;
import vn.doichieu.inspection.NoticeStanding;
import vn.doichieu.inspection.VisitState;
import vn.doichieu.scoring.ScoreSheetId;
import vn.doichieu.scoring.SheetStanding;
import vn.doichieu.scoring.SheetState;
import vn.doichieu.scoring.UnitOverview;

/** The round is due on 5 September 2023, the visit is on the 7th. */
class UnitStepsTest {

    private static final LocalDate EARLY = LocalDate.of(2023, 8, 20);

    private @Nullable ReportStanding report;
    private @Nullable SheetStanding sheet;
    private @Nullable InspectionView visit;
    private @Nullable NoticeStanding notice;
    private @Nullable InspectionProgress progress;

    @ParameterizedTest(name = "{0} on {1}: {2}, {3} days late")
    @CsvSource({
        "REPORT, 2023-09-05, NOT_YET, 0",
        "REPORT, 2023-09-08, LATE, 3",
        "SHEET_BEGUN, 2023-09-06, LATE, 1",
        "SHEET_SENT, 2023-09-06, LATE, 1",
        "VISIT, 2023-09-08, NONE, 0",
        "NOTICE, 2023-09-08, NONE, 0"
    })
    void aUnitThatHasDoneNothing(Step step, LocalDate today, Status status, long late) {
        assertThat(cell(step, today)).satisfies(cell -> {
            assertThat(cell.status()).isEqualTo(status);
            assertThat(cell.daysLate()).isEqualTo(late);
        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "DRAFT, LATE",
        "AWAITING_HEAD, LATE",
        "RETURNED, LATE",
        "SUBMITTED, DONE",
        "UNDER_INSPECTION, DONE",
        "INSPECTED, DONE"
    })
    void aSheetIsLateUntilItsHeadHasSentIt(SheetState state, Status status) {
        sheet = standing(state, Optional.empty());
        assertThat(cell(Step.SHEET_SENT, LocalDate.of(2023, 9, 9)).status()).isEqualTo(status);
        assertThat(cell(Step.SHEET_BEGUN, LocalDate.of(2023, 9, 9)).status()).isEqualTo(Status.DONE);
    }

    @Test
    void aReopenedSheetHasADayOfItsOwn() {
        sheet = standing(
                SheetState.RETURNED, Optional.of(new SheetStanding.Reopening(LocalDate.of(2023, 9, 20), false)));
        assertThat(cell(Step.SHEET_SENT, LocalDate.of(2023, 9, 20)).status()).isEqualTo(Status.UNDER_WAY);
        assertThat(cell(Step.SHEET_SENT, LocalDate.of(2023, 9, 22)).daysLate()).isEqualTo(2);
    }

    @Test
    void onlyASheetThatWasSentLeadsAnywhere() {
        sheet = standing(SheetState.DRAFT, Optional.empty());
        assertThat(cell(Step.SHEET_SENT, EARLY).page()).isEmpty();
        sheet = standing(SheetState.SUBMITTED, Optional.empty());
        assertThat(cell(Step.SHEET_SENT, EARLY).page()).contains("/score-sheets/4");
    }

    @ParameterizedTest(name = "notice on {0}: {1}")
    @CsvSource({"2023-08-28, NOT_YET", "2023-08-29, LATE"})
    void aNoticeIsDueTenDaysBeforeTheVisit(LocalDate today, Status status) {
        visit = InspectionFixture.inspection(VisitState.PLANNED);
        assertThat(cell(Step.NOTICE, today).status()).isEqualTo(status);
    }

    @Test
    void aNoticeIsDoneWhenItHasBeenReceived() {
        visit = InspectionFixture.inspection(VisitState.PLANNED);
        notice = new NoticeStanding(EARLY, Optional.empty());
        assertThat(cell(Step.NOTICE, EARLY).status()).isEqualTo(Status.UNDER_WAY);
        notice = new NoticeStanding(EARLY, Optional.of(EARLY.plusDays(1)));
        assertThat(cell(Step.NOTICE, EARLY).status()).isEqualTo(Status.DONE);
    }

    @ParameterizedTest(name = "{0}, {1} of {2} files, team {3}, unit {4}")
    @CsvSource({
        "ON_SITE, 7, 15, false, false, LATE, LATE, LATE",
        "MINUTES_DRAFT, 15, 15, true, false, DONE, DONE, LATE",
        "MINUTES_CONFIRMED, 15, 15, true, true, DONE, DONE, DONE"
    })
    void whatBelongsToTheDayOfTheVisitIsLateTheDayAfter(
            VisitState state,
            int seen,
            int files,
            boolean team,
            boolean unit,
            Status list,
            Status first,
            Status second) {
        visit = InspectionFixture.inspection(state);
        progress = new InspectionProgress(new InspectionId(11), files, seen, team, unit, 0, 0, Optional.empty());
        var after = LocalDate.of(2023, 9, 8);
        assertThat(cell(Step.CHECKLIST, after).status()).isEqualTo(list);
        assertThat(cell(Step.MINUTES_TEAM, after).status()).isEqualTo(first);
        assertThat(cell(Step.MINUTES_UNIT, after).status()).isEqualTo(second);
        assertThat(cell(Step.RECOMMENDATIONS, after).status()).isEqualTo(Status.NONE);
    }

    @ParameterizedTest(name = "{0} of {1} recommendations open on {2}: {3}")
    @CsvSource({"2, 3, 2023-09-22, UNDER_WAY, 0", "2, 3, 2023-09-25, LATE, 3", "0, 3, 2023-09-25, DONE, 0"})
    void recommendationsAreLateByTheEarliestOpenOne(int open, int all, LocalDate today, Status status, long late) {
        visit = InspectionFixture.inspection(VisitState.CLOSED);
        progress = new InspectionProgress(
                new InspectionId(11), 15, 15, true, true, all, open, Optional.of(LocalDate.of(2023, 9, 22)));
        var cell = cell(Step.RECOMMENDATIONS, today);
        assertThat(cell.status()).isEqualTo(status);
        assertThat(cell.daysLate()).isEqualTo(late);
    }

    @Test
    void aReportIsKnownByItsNumberAndByItsFigures() {
        report = new ReportStanding(Optional.of("312/BC-CTHADS"), 14);
        assertThat(cell(Step.REPORT, EARLY).word().arguments()).containsExactly("312/BC-CTHADS");
        report = new ReportStanding(Optional.empty(), 14);
        assertThat(cell(Step.REPORT, EARLY).word().arguments()).containsExactly("14");
        report = new ReportStanding(Optional.of("312/BC-CTHADS"), 0);
        assertThat(cell(Step.REPORT, EARLY).status()).isEqualTo(Status.NOT_YET);
    }

    @Test
    void whatWasCalledOffConcernsNobody() {
        visit = InspectionFixture.inspection(VisitState.CANCELLED);
        assertThat(cell(Step.VISIT, LocalDate.of(2024, 1, 1)).status()).isEqualTo(Status.NONE);
        assertThat(cell(Step.MINUTES_UNIT, LocalDate.of(2024, 1, 1)).status()).isEqualTo(Status.NONE);
    }

    private StepCell cell(Step step, LocalDate today) {
        var known = InspectionFixture.inspection(VisitState.PLANNED);
        return new UnitSteps(
                        known.unit(),
                        known.round(),
                        Optional.ofNullable(report),
                        Optional.ofNullable(sheet)
                                .map(it -> new UnitOverview.Sheet(new ScoreSheetId(4), it, false, Optional.empty())),
                        Optional.ofNullable(visit),
                        Optional.ofNullable(notice),
                        Optional.ofNullable(progress),
                        Optional.empty(),
                        today)
                .cells()
                .get(step.compareTo(Step.NOTICE));
    }

    private static SheetStanding standing(SheetState state, Optional<SheetStanding.Reopening> reopening) {
        return new SheetStanding(state, null, "Cục trưởng", Instant.parse("2023-09-01T03:00:00Z"), reopening);
    }
}
