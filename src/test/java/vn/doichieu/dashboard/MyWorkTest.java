package vn.doichieu.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static vn.doichieu.identity.TestUsers.administrator;
import static vn.doichieu.identity.TestUsers.clerkOf;
import static vn.doichieu.identity.TestUsers.headOf;
import static vn.doichieu.identity.TestUsers.inspectorOf;
import static vn.doichieu.identity.TestUsers.leaderOf;
import static vn.doichieu.identity.TestUsers.memberInspectorOf;
import static vn.doichieu.identity.TestUsers.secretaryOf;
import static vn.doichieu.inspection.InspectionFixture.DEPARTMENT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.doichieu.criteria.rules.BonusMode;
import vn.doichieu.fieldwork.Minutes;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.InspectionFixture;
import vn.doichieu.inspection.Inspections;
import vn.doichieu.inspection.NoticeFixture;
import vn.doichieu.inspection.Notices;
import vn.doichieu.inspection.VisitState;
import vn.doichieu.reconciliation.WaitingDiscrepancies;
import vn.doichieu.scoring.OpenRound;
import vn.doichieu.scoring.ScoreSheetId;
import vn.doichieu.scoring.ScoreSheets;
import vn.doichieu.scoring.SheetOpenings;
import vn.doichieu.scoring.SheetStanding;
import vn.doichieu.scoring.SheetState;
import vn.doichieu.scoring.SheetSummary;
import vn.doichieu.scoring.rules.SheetTotals;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitScope;

class MyWorkTest {

    private static final CurrentUser CLERK = clerkOf(DEPARTMENT);
    private static final CurrentUser HEAD = headOf(DEPARTMENT);
    private static final CurrentUser TEAM_LEADER = inspectorOf(DEPARTMENT);
    private static final CurrentUser MEMBER = memberInspectorOf(DEPARTMENT);

    private final ScoreSheets sheets = mock(ScoreSheets.class);
    private final Inspections inspections = mock(Inspections.class);
    private final Minutes minutes = mock(Minutes.class);
    private final SheetOpenings openings = mock(SheetOpenings.class);
    private final Notices notices = mock(Notices.class);
    private final WaitingDiscrepancies discrepancies = mock(WaitingDiscrepancies.class);
    private final MyWork work = new MyWork(sheets, openings, inspections, minutes, notices, discrepancies);

    @ParameterizedTest
    @CsvSource({
        "DRAFT, TO_DO dashboard.sheet.draft /score-sheets/4, WAITING dashboard.sheet.sent /score-sheets/4",
        "RETURNED, TO_DO dashboard.sheet.returned /score-sheets/4, WAITING dashboard.sheet.sent /score-sheets/4",
        "AWAITING_HEAD, WAITING dashboard.sheet.sent /score-sheets/4, TO_DO dashboard.sheet.awaiting /score-sheets/4/approval",
        "SUBMITTED, WAITING dashboard.sheet.sent /score-sheets/4, WAITING dashboard.sheet.sent /score-sheets/4",
        "INSPECTED, WAITING dashboard.sheet.sent /score-sheets/4, WAITING dashboard.sheet.sent /score-sheets/4"
    })
    void aSheetWaitsForWhoeverHasToMoveIt(SheetState state, String clerk, String head) {
        given(sheets.list(any(), any())).willReturn(List.of(sheet(state, "Sửa dòng C.3")));
        assertThat(itemsOf(CLERK)).containsExactly(clerk);
        assertThat(itemsOf(HEAD)).containsExactly(head);
    }

    @Test
    void aNoticeNobodyHasConfirmedWaitsForClerkAndHead() {
        given(notices.unread(CLERK.scope(Permission.NOTICE_RECEIVE)))
                .willReturn(List.of(NoticeFixture.notice(false, true)));
        assertThat(itemsOf(CLERK)).containsExactly("TO_DO dashboard.notice /notices/31");
        assertThat(itemsOf(HEAD)).containsExactly("TO_DO dashboard.notice /notices/31");
        assertThat(itemsOf(MEMBER)).isEmpty();
    }

    @Test
    void aRoundWithoutASheetWaitsForTheClerk() {
        var round = InspectionFixture.inspection(VisitState.PREPARING).round();
        given(openings.offered(CLERK.scope(Permission.SHEET_SCORE)))
                .willReturn(List.of(new OpenRound(InspectionFixture.department(), round)));
        assertThat(itemsOf(CLERK)).containsExactly("TO_DO dashboard.sheet.begin /score-sheets#open-" + round.id());
        assertThat(work.of(CLERK).get(0).items().get(0).due()).contains(round.dueOn());
        assertThat(itemsOf(HEAD)).isEmpty();
    }

    @Test
    void aReturnedSheetSaysWhy() {
        given(sheets.list(any(), any())).willReturn(List.of(sheet(SheetState.RETURNED, "Sửa dòng C.3")));
        assertThat(work.of(CLERK).get(0).items().get(0).hint().arguments()).containsExactly("Sửa dòng C.3");
    }

    @Test
    void onlyTheOwnUnitsSheetAsksForSomething() {
        given(sheets.list(any(), any())).willReturn(List.of(sheet(SheetState.DRAFT, null)));
        assertThat(itemsOf(TEAM_LEADER)).isEmpty();
        assertThat(itemsOf(clerkOf(InspectionFixture.SUB_DEPARTMENT))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PREPARING, TO_DO dashboard.inspection.prepare /inspections/11",
        "POSTPONED, WAITING dashboard.inspection.postponed /visits/1",
        "ON_SITE, TO_DO dashboard.inspection.work /inspections/11",
        "MINUTES_DRAFT, WAITING dashboard.inspection.minutes /visits/1/minutes",
        "MINUTES_CONFIRMED, TO_READ dashboard.inspection.report /inspection-reports/11",
        "CLOSED, TO_READ dashboard.inspection.report /inspection-reports/11"
    })
    void anInspectionGoesOnForTheTeamFromStateToState(VisitState state, String item) {
        inspected(state);
        assertThat(itemsOf(MEMBER)).containsExactly(item);
    }

    @Test
    void aCancelledVisitAsksNobodyForAnything() {
        inspected(VisitState.CANCELLED);
        for (var user : List.of(MEMBER, TEAM_LEADER, HEAD, CLERK, secretaryOf(DEPARTMENT), leaderOf(DEPARTMENT))) {
            assertThat(itemsOf(user)).isEmpty();
        }
    }

    @Test
    void whatTheZoneGaveBackIsDueOnItsOwnDayWithWhoAndWhy() {
        var until = LocalDate.of(2023, 9, 20);
        var standing = new SheetStanding(
                SheetState.RETURNED,
                "Sót dòng C.3",
                "Thường trực Khu vực",
                Instant.parse("2023-09-05T09:40:00Z"),
                Optional.of(new SheetStanding.Reopening(until, false)));
        given(sheets.list(any(), any())).willReturn(List.of(sheet(standing)));
        var item = work.of(CLERK).get(0).items().get(0);
        assertThat(item.due()).contains(until);
        assertThat(item.hint())
                .isEqualTo(Sentence.of("dashboard.sheet.reopened.hint", "Thường trực Khu vực", until, "Sót dòng C.3"));
    }

    @Test
    void theLeaderConfirmsTheMinutesOnceAndTheMembersWait() {
        var confirm = "TO_DO dashboard.inspection.confirm /visits/1/minutes";
        var wait = "WAITING dashboard.inspection.minutes /visits/1/minutes";
        inspected(VisitState.MINUTES_DRAFT);
        given(minutes.unconfirmedByLeader(any(), any())).willReturn(List.of());
        given(minutes.unconfirmedByLeader(TEAM_LEADER.id(), TEAM_LEADER.scope(Permission.MINUTES_CLOSE)))
                .willReturn(List.of(InspectionFixture.inspection(VisitState.MINUTES_DRAFT)));
        assertThat(itemsOf(TEAM_LEADER)).containsExactly(confirm);
        assertThat(itemsOf(MEMBER)).containsExactly(wait);
        given(minutes.unconfirmedByLeader(any(), any())).willReturn(List.of());
        assertThat(itemsOf(TEAM_LEADER)).containsExactly(wait);
    }

    @Test
    void theHeadConfirmsTheMinutesOnceAndThenReadsTheReport() {
        inspected(VisitState.MINUTES_DRAFT);
        given(minutes.unconfirmed(any())).willReturn(List.of(InspectionFixture.inspection(VisitState.MINUTES_DRAFT)));
        assertThat(itemsOf(HEAD)).containsExactly("TO_DO dashboard.inspection.confirm /visits/1/minutes");
        assertThat(itemsOf(CLERK)).containsExactly("TO_READ dashboard.inspection.report /inspection-reports/11");
        given(minutes.unconfirmed(any())).willReturn(List.of());
        assertThat(itemsOf(HEAD)).containsExactly("TO_READ dashboard.inspection.report /inspection-reports/11");
    }

    @Test
    void theUnitReadsNoReportBeforeTheMinutesAreDrafted() {
        inspected(VisitState.ON_SITE);
        assertThat(itemsOf(HEAD)).isEmpty();
        assertThat(itemsOf(CLERK)).isEmpty();
    }

    @Test
    void theZoneFollowsAndItsLeadersRead() {
        inspected(VisitState.ON_SITE);
        assertThat(itemsOf(secretaryOf(DEPARTMENT)))
                .containsExactly("TO_READ dashboard.inspection.follow /inspections/11");
        assertThat(itemsOf(leaderOf(DEPARTMENT)))
                .containsExactly("TO_READ dashboard.inspection.report /inspection-reports/11");
    }

    @Test
    void theAdministratorScoresAndInspectsNothing() {
        inspected(VisitState.ON_SITE);
        given(sheets.list(any(), any())).willReturn(List.of(sheet(SheetState.DRAFT, null)));
        assertThat(itemsOf(administrator())).isEmpty();
    }

    @Test
    void whatIsDueFirstStandsFirst() {
        inspected(VisitState.PREPARING);
        var both = new CurrentUser(MEMBER.id(), "both", "Hai vai", MEMBER.roles(), new EnumMap<>(MEMBER.scopes()));
        both.scopes().putAll(CLERK.scopes());
        given(sheets.list(any(), any())).willReturn(List.of(sheet(SheetState.DRAFT, null)));
        assertThat(itemsOf(both))
                .containsExactly(
                        "TO_DO dashboard.sheet.draft /score-sheets/4",
                        "TO_DO dashboard.inspection.prepare /inspections/11");
    }

    private void inspected(VisitState state) {
        given(inspections.inspections(any(UnitScope.class))).willReturn(List.of(InspectionFixture.inspection(state)));
    }

    private List<String> itemsOf(CurrentUser user) {
        return work.of(user).stream()
                .flatMap(group -> group.items().stream())
                .map(item -> item.group() + " " + item.title().code() + " " + item.href())
                .toList();
    }

    private static SheetSummary sheet(SheetState state, @Nullable String reason) {
        return sheet(new SheetStanding(state, reason, "Cục trưởng", Instant.parse("2023-09-05T09:40:00Z")));
    }

    private static SheetSummary sheet(SheetStanding standing) {
        var round = InspectionFixture.inspection(VisitState.PREPARING).round();
        var totals = SheetTotals.of(BonusMode.ON_TOP, Points.of(200), Optional.empty(), Optional.empty(), List.of());
        return new SheetSummary(
                new ScoreSheetId(4), InspectionFixture.department(), round, standing, false, totals, true);
    }
}
