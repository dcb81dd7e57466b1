package vn.doichieu.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vn.doichieu.identity.TestUsers.as;
import static vn.doichieu.scoring.DemonstrationSheets.DEPARTMENT;
import static vn.doichieu.scoring.DemonstrationSheets.INVENTED;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.criteria.rules.Answer;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.InspectionView;
import vn.doichieu.inspection.Inspections;
import vn.doichieu.inspection.MinutesConfirmed;
import vn.doichieu.inspection.VisitReopened;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.shared.Permission;

/** The way of a sheet from the clerk over the head to the team, in the database and in the journal. */
@WithDemonstration
@Transactional
class SheetWayIT {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ScoreSheets sheets;

    @Autowired
    private ScoreComparisons comparisons;

    @Autowired
    private Inspections inspections;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    private DemonstrationSheets demo;
    private CurrentUser clerk;
    private CurrentUser head;
    private CurrentUser leader;

    @BeforeEach
    void people() {
        demo = new DemonstrationSheets(context);
        clerk = demo.user("canbo");
        head = demo.user("cuctruong");
        leader = demo.user("truongdoan");
        // Whether a report without a number has to be explained is another test's affair.
        jdbc.sql("""
                update unit_report set number = '45/BC-CTHADS', issued_on = date '2023-09-05'
                where unit_id = (select id from unit where code = 'CUC_TUYEN_QUANG')""").update();
    }

    @Test
    void aSheetGoesFromTheClerkOverTheHeadToTheTeam() {
        takeBack();
        send(null);
        approve();
        as(leader, () -> inspections.start(inspection().visitId(), leader.actor()));
        assertThat(state()).isEqualTo(SheetState.UNDER_INSPECTION);
        context.publishEvent(new MinutesConfirmed(
                inspection().visitId(),
                List.of(demo.unit(DEPARTMENT)),
                inspection().roundId(),
                leader.actor()));
        assertThat(state()).isEqualTo(SheetState.INSPECTED);
        assertThat(journal.of(ScoreSheets.SHEET, demo.sheet(DEPARTMENT).value()))
                .extracting(Journal.Entry::from, Journal.Entry::to, Journal.Entry::actor)
                .startsWith(
                        tuple("UNDER_INSPECTION", "INSPECTED", leader.name()),
                        tuple("SUBMITTED", "UNDER_INSPECTION", leader.name()),
                        tuple("AWAITING_HEAD", "SUBMITTED", head.name()),
                        tuple("DRAFT", "AWAITING_HEAD", clerk.name()),
                        tuple("SUBMITTED", "DRAFT", clerk.name()));
    }

    @Test
    void anInterimSheetWithOnlyUnscoredLinesIsSentAsItIs() {
        takeBack();
        assertThat(check().remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.severity()).isEqualTo(Remark.Severity.NOTE))
                .satisfies(remark -> assertThat(remark.sentence().arguments())
                        .contains("107")
                        .hasSize(2));
        send(null);
        assertThat(state()).isEqualTo(SheetState.AWAITING_HEAD);
    }

    @Test
    void whatTheTeamWouldAskHasToBeExplainedBeforeSending() {
        takeBack();
        score("C.8", "GOOD");
        assertThat(check().remarks())
                .extracting(Remark::severity, remark -> remark.line().orElse(""))
                .startsWith(tuple(Remark.Severity.WARNING, "C.8"));
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> send(null))
                .withMessage("scoring.submission.explanationMissing");
        assertThat(state()).isEqualTo(SheetState.DRAFT);
        send("Tài liệu gửi bổ sung trước ngày 07/9");
        assertThat(seen().standing().reason()).isEqualTo("Tài liệu gửi bổ sung trước ngày 07/9");
    }

    @Test
    void aReportAndASheetThatDisagreeAreAWarningAndWhatTheTeamReadIsNone() {
        var officer = demo.user("canbo.langson");
        as(
                leader,
                () -> comparisons.verify(
                        demo.inspection(INVENTED),
                        "COMPLETED_AMOUNT",
                        "58.000.000.000 đồng",
                        0,
                        leader.scope(Permission.FIGURE_VERIFY),
                        leader.actor()));
        as(
                leader,
                () -> comparisons.returnSheet(
                        demo.inspection(INVENTED),
                        "Xem lại",
                        leader.scope(Permission.INSPECTION_WORK),
                        leader.actor()));
        var checked = as(officer, () -> sheets.check(demo.sheet(INVENTED), officer.scope(Permission.SHEET_SCORE)));
        assertThat(checked.remarks())
                .filteredOn(remark -> remark.severity() == Remark.Severity.WARNING)
                .extracting(remark -> remark.sentence().code() + " "
                        + remark.sentence().arguments().get(0))
                .containsExactlyInAnyOrder(
                        "scoring.check.figuresDiffer Số việc thi hành xong",
                        "scoring.check.figuresDiffer Tỷ lệ thi hành xong về việc",
                        "scoring.check.noEvidence C.5",
                        "scoring.check.outsideYear C.2");
    }

    @Test
    void theHeadReturnsASheetWithAReasonTheClerkReads() {
        takeBack();
        send(null);
        as(
                head,
                () -> sheets.returnToClerk(
                        demo.sheet(DEPARTMENT),
                        "Dòng C.7 thiếu công văn",
                        head.scope(Permission.SHEET_APPROVE),
                        head.actor()));
        assertThat(seen().standing().reason()).isEqualTo("Dòng C.7 thiếu công văn");
        assertThat(seen().standing().by()).isEqualTo(head.name());
        score("C.8", "GOOD");
        assertThat(state()).isEqualTo(SheetState.RETURNED);
    }

    @Test
    void nothingIsApprovedThatWasNotSentAndNothingTwice() {
        takeBack();
        assertThatExceptionOfType(BusinessRuleViolation.class).isThrownBy(this::approve);
        send(null);
        approve();
        assertThatExceptionOfType(BusinessRuleViolation.class).isThrownBy(this::approve);
    }

    @Test
    void theClerkApprovesNothingAndTheHeadTypesNothing() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> as(
                        clerk,
                        () -> sheets.approve(
                                demo.sheet(DEPARTMENT), clerk.scope(Permission.SHEET_READ), clerk.actor())));
        var answer = new LineAnswer(Answer.option("NO"), null, 1);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> as(
                        head,
                        () -> sheets.answer(
                                demo.sheet(DEPARTMENT),
                                "B.2.1",
                                answer,
                                head.scope(Permission.SHEET_READ),
                                head.actor())));
    }

    @Test
    void aSheetApprovedWhileTheTeamIsThereGoesStraightToIt() {
        takeBack();
        send(null);
        as(leader, () -> inspections.start(inspection().visitId(), leader.actor()));
        assertThat(state()).isEqualTo(SheetState.AWAITING_HEAD);
        approve();
        assertThat(state()).isEqualTo(SheetState.UNDER_INSPECTION);
    }

    @Test
    void aSheetApprovedWhileTheMinutesAreADraftGoesToTheTeamToo() {
        takeBack();
        send(null);
        as(leader, () -> inspections.start(inspection().visitId(), leader.actor()));
        as(leader, () -> inspections.draftMinutes(inspection().visitId(), leader.actor()));
        approve();
        assertThat(state()).isEqualTo(SheetState.UNDER_INSPECTION);
    }

    @Test
    void theZoneGivesASheetBackAndItComesBackToTheTeamByItself() {
        var secretary = demo.user("thuky");
        as(leader, () -> inspections.start(inspection().visitId(), leader.actor()));
        reopen(secretary, LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(3));
        assertThat(seen().standing().reason()).isEqualTo("Bổ sung dòng C.3");
        assertThat(seen().standing().by()).isEqualTo(secretary.name());
        assertThat(seen().standing().openToUnit()).isTrue();
        score("C.8", "GOOD");
        send("Đã bổ sung");
        approve();
        assertThat(state()).isEqualTo(SheetState.UNDER_INSPECTION);
        assertThat(journal.of(ScoreSheets.SHEET, demo.sheet(DEPARTMENT).value()))
                .anySatisfy(entry -> {
                    assertThat(entry.action()).isEqualTo("REOPENED");
                    assertThat(entry.reason()).isEqualTo("Bổ sung dòng C.3");
                });
    }

    @Test
    void afterItsDayTheUnitTypesNothingMoreAndStillSendsWhatIsThere() {
        reopen(demo.user("thuky"), LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(1));
        entities.flush();
        jdbc.sql("update score_sheet set reopened_until = current_date - 2 where reopened_until is not null")
                .update();
        entities.clear();
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> score("C.8", "GOOD"))
                .withMessage("scoring.sheet.reopeningOver");
        var lock = context.getBean(SheetLock.class)
                .whyLocked(demo.unit(DEPARTMENT), inspection().roundId());
        assertThat(lock.orElseThrow().code()).isEqualTo("scoring.sheet.reopeningOver");
        send(null);
        assertThat(state()).isEqualTo(SheetState.AWAITING_HEAD);
    }

    @Test
    void onlyTheZoneGivesSheetsBack() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> as(
                        head,
                        () -> sheets.reopen(
                                demo.sheet(DEPARTMENT),
                                "x",
                                LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")),
                                head.scope(Permission.SHEET_READ),
                                head.actor())));
    }

    @Test
    void aReopenedVisitBringsItsSheetsBackUnderInspection() {
        as(leader, () -> inspections.start(inspection().visitId(), leader.actor()));
        var visit = inspection().visitId();
        var round = inspection().roundId();
        var units = List.of(demo.unit(DEPARTMENT));
        context.publishEvent(new MinutesConfirmed(visit, units, round, leader.actor()));
        assertThat(state()).isEqualTo(SheetState.INSPECTED);
        context.publishEvent(new VisitReopened(visit, units, round, "Sót hồ sơ", leader.actor()));
        assertThat(state()).isEqualTo(SheetState.UNDER_INSPECTION);
    }

    private void reopen(CurrentUser secretary, LocalDate until) {
        as(
                secretary,
                () -> sheets.reopen(
                        demo.sheet(DEPARTMENT),
                        "Bổ sung dòng C.3",
                        until,
                        secretary.scope(Permission.SHEET_REOPEN),
                        secretary.actor()));
    }

    @Test
    void whatTheTeamHasOpenedIsNotTakenBack() {
        as(leader, () -> inspections.start(inspection().visitId(), leader.actor()));
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(this::takeBack)
                .withMessage("scoring.sheet.cannotTakeBack.UNDER_INSPECTION");
    }

    private InspectionView inspection() {
        return as(
                leader,
                () -> inspections.inspection(demo.inspection(DEPARTMENT), leader.scope(Permission.INSPECTION_READ)));
    }

    private void takeBack() {
        as(clerk, () -> sheets.takeBack(demo.sheet(DEPARTMENT), clerk.scope(Permission.SHEET_SCORE), clerk.actor()));
    }

    private void send(@Nullable String explanation) {
        as(
                clerk,
                () -> sheets.sendToHead(
                        demo.sheet(DEPARTMENT), explanation, clerk.scope(Permission.SHEET_SCORE), clerk.actor()));
    }

    private void approve() {
        as(head, () -> sheets.approve(demo.sheet(DEPARTMENT), head.scope(Permission.SHEET_APPROVE), head.actor()));
    }

    private void score(String code, String option) {
        var answer = new LineAnswer(Answer.option(option), null, 0);
        as(
                clerk,
                () -> sheets.answer(
                        demo.sheet(DEPARTMENT), code, answer, clerk.scope(Permission.SHEET_SCORE), clerk.actor()));
    }

    private CheckedSheet check() {
        return as(clerk, () -> sheets.check(demo.sheet(DEPARTMENT), clerk.scope(Permission.SHEET_SCORE)));
    }

    private ScoreSheetView seen() {
        return demo.seenBy(clerk, DEPARTMENT);
    }

    private SheetState state() {
        return seen().standing().state();
    }
}
