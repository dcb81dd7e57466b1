package vn.doichieu.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.jdbc.Sql;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.identity.InspectorScope;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;
import vn.doichieu.shared.UserId;
import vn.doichieu.testing.QueryCounter;

/** What the standing office does with the visits of its zone, and the notices it sends about them. */
@ApplicationModuleTest(ApplicationModuleTest.BootstrapMode.DIRECT_DEPENDENCIES)
@Transactional
@Import(QueryCounter.Counting.class)
@Sql({
    "classpath:db/demo/010_organization.sql",
    "classpath:inspection/accounts.sql",
    "classpath:db/demo/040_inspection.sql"
})
@WithMockUser(authorities = {"PLAN_READ", "PLAN_EDIT", "VISIT_ARRANGE", "NOTICE_RECEIVE", "INSPECTION_WORK"})
class VisitArrangementIT {

    private static final Actor OFFICE = new Actor(new UserId(1_000_005), "Thường trực Khu vực thi đua");
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    @Autowired
    private Visits visits;

    @Autowired
    private Notices notices;

    @Autowired
    private Inspections inspections;

    @Autowired
    private InspectorScope inspectorScope;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private QueryCounter queries;

    @Autowired
    private EntityManager entities;

    @Test
    void aVisitPutOffWaitsForItsNewDayAndIsThenPlannedAgain() {
        visits.postpone(visit(), Optional.empty(), why("Bão số 3"), zone(), OFFICE);
        assertThat(view().state()).isEqualTo(VisitState.POSTPONED);
        assertThat(view().standing().reason()).contains("Bão số 3");
        var to = new Appointment(LocalDate.of(2023, 9, 20), Optional.of(LocalTime.of(8, 30)), "Hội trường Cục");
        visits.move(visit(), to, why("Bão đã tan"), zone(), OFFICE);
        assertThat(view().state()).isEqualTo(VisitState.PLANNED);
        assertThat(view().appointment()).isEqualTo(to);
        assertThat(visits.history(visit(), zone()))
                .extracting(Journal.Entry::action, Journal.Entry::reason)
                .containsExactly(tuple("MOVED", "Bão đã tan"), tuple("POSTPONED", "Bão số 3"));
    }

    @Test
    void aVisitPutOffWithANewDayIsPlannedAgainAtOnce() {
        var to = new Appointment(LocalDate.of(2023, 9, 20), Optional.empty(), "Hội trường Cục");
        visits.postpone(visit(), Optional.of(to), why("Bão số 3"), zone(), OFFICE);
        assertThat(view().state()).isEqualTo(VisitState.PLANNED);
        assertThat(view().visitOn()).isEqualTo(to.on());
        assertThat(visits.history(visit(), zone())).hasSize(2);
    }

    @Test
    void noVisitTakesPlaceBeforeItsDecision() {
        var to = new Appointment(LocalDate.of(2023, 8, 8), Optional.empty(), "Hội trường Cục");
        refused("inspection.visit.beforeDecision", () -> visits.move(visit(), to, why("Sớm hơn"), zone(), OFFICE));
    }

    @Test
    void aVisitCalledOffFreesItsUnitsAndMayBeCalledOnAgainUntilTheyArePlannedElsewhere() {
        visits.cancel(visit(), why("Đơn vị giải thể"), zone(), OFFICE);
        assertThat(view().state()).isEqualTo(VisitState.CANCELLED);
        assertThat(cancelledInspections()).isEqualTo(2);
        visits.restore(visit(), why("Hủy nhầm"), zone(), OFFICE);
        assertThat(view().state()).isEqualTo(VisitState.PLANNED);
        assertThat(cancelledInspections()).isZero();
        visits.cancel(visit(), why("Hủy thật"), zone(), OFFICE);
        planElsewhere();
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> visits.restore(visit(), why("Hủy nhầm"), zone(), OFFICE))
                .satisfies(refusal -> {
                    assertThat(refusal).hasMessage("inspection.visit.plannedElsewhere");
                    assertThat(refusal.sentence().arguments()).contains("08/09/2023", "3");
                });
    }

    @Test
    void aVisitOfADecisionNoLongerInForceIsNotCalledOnAgain() {
        visits.cancel(visit(), why("Hủy"), zone(), OFFICE);
        jdbc.sql("update team_decision set state = 'AMENDED'").update();
        refused("inspection.visit.decisionGone", () -> visits.restore(visit(), why("Nhầm"), zone(), OFFICE));
    }

    @Test
    void whoArrangesOnAnOlderStateIsTold() {
        var before = why("Hội trường mới");
        visits.move(visit(), elsewhere("Hội trường A"), before, zone(), OFFICE);
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> visits.move(visit(), elsewhere("Hội trường B"), before, zone(), OFFICE))
                .satisfies(stale -> {
                    assertThat(stale.current()).contains("Hội trường A");
                    assertThat(stale.by()).isEqualTo(OFFICE.name());
                });
    }

    @Test
    void aConfirmedVisitIsOpenAgainUntilADayAndOthersAreTold(AssertablePublishedEvents events) {
        refused(
                "inspection.visit.cannotReopen",
                () -> visits.reopen(visit(), today.plusDays(7), why("Sót"), zone(), OFFICE));
        jdbc.sql("update visit set state = 'CLOSED' where id = :id")
                .param("id", visit().value())
                .update();
        entities.clear();
        visits.reopen(visit(), today.plusDays(7), why("Sót hồ sơ"), zone(), OFFICE);
        assertThat(view().state()).isEqualTo(VisitState.ON_SITE);
        assertThat(view().standing().reopening()).contains(new VisitStanding.Reopening(today.plusDays(7), false));
        assertThat(events.ofType(VisitReopened.class))
                .singleElement()
                .satisfies(event -> assertThat(event.units()).hasSize(2));
        visits.reopen(visit(), today.plusDays(9), why("Thêm ngày"), zone(), OFFICE);
        assertThat(events.ofType(VisitReopened.class)).hasSize(1);
        assertThat(visits.history(visit(), zone()))
                .extracting(Journal.Entry::action, Journal.Entry::to)
                .containsExactly(
                        tuple("EXTENDED", today.plusDays(9).toString()),
                        tuple("REOPENED", today.plusDays(7).toString()));
        jdbc.sql("update visit set reopened_until = current_date - 2 where id = :id")
                .param("id", visit().value())
                .update();
        assertThat(view().standing().overdue()).isTrue();
    }

    @Test
    void onlyTheOfficeOfTheZoneArranges() {
        var units = new UnitScope(Set.of(unit("CUC_TUYEN_QUANG"), unit("CHI_CUC_TP_TUYEN_QUANG")));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> visits.cancel(visit(), why("x"), units, OFFICE));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> notices.board(visit(), units));
    }

    @Test
    @WithMockUser(authorities = {"PLAN_READ", "INSPECTION_WORK"})
    void aTeamArrangesNothing() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> visits.cancel(visit(), why("x"), zone(), OFFICE));
    }

    @Test
    void aVisitPutOffIsStillTheTeamsAndOneCalledOffIsNot() {
        var member = new UserId(id("select id from account where username = 'doanvien'"));
        visits.postpone(visit(), Optional.empty(), why("Bão"), zone(), OFFICE);
        assertThat(inspectorScope.unitsToInspect(member).contains(unit("CUC_TUYEN_QUANG")))
                .isTrue();
        visits.cancel(visit(), why("Bão to"), zone(), OFFICE);
        assertThat(inspectorScope.unitsToInspect(member).contains(unit("CUC_TUYEN_QUANG")))
                .isFalse();
    }

    @Test
    void theCalendarOpensAtTheNearestMonthAndFiltersByTeam() {
        var own = new UnitScope(Set.of(unit("CHI_CUC_TP_TUYEN_QUANG")));
        var calendar = visits.calendar(Optional.empty(), Optional.empty(), own);
        assertThat(calendar.month()).isEqualTo(YearMonth.of(2023, 9));
        assertThat(calendar.visits()).hasSize(2);
        assertThat(calendar.teams()).containsExactly(3);
        assertThat(visits.calendar(Optional.empty(), Optional.of(4), own).visits())
                .isEmpty();
        assertThat(visits.calendar(Optional.of(YearMonth.of(2023, 8)), Optional.empty(), own)
                        .visits())
                .isEmpty();
        assertThat(visits.calendar(Optional.empty(), Optional.empty(), UnitScope.NONE)
                        .visits())
                .isEmpty();
        assertThat(visits.all(own)).hasSize(2);
        assertThat(queries.during(() -> visits.calendar(Optional.empty(), Optional.empty(), own)))
                .isLessThanOrEqualTo(7);
    }

    @Test
    void noticesAreNumberedFrozenAndReceivedOnce() {
        var board = notices.board(visit(), zone());
        assertThat(board.due()).isTrue();
        var ids = notices.issue(board, chosen(board), draft(5, LocalDate.of(2023, 8, 25)), zone(), OFFICE);
        assertThat(ids).hasSize(2);
        var own = new UnitScope(Set.of(unit("CHI_CUC_TP_TUYEN_QUANG")));
        var unread = notices.unread(own);
        assertThat(unread).singleElement().satisfies(notice -> {
            assertThat(notice.symbol()).isEqualTo("06/TB-KVTĐ");
            assertThat(notice.content().members()).hasSize(9);
            assertThat(notice.content().files()).containsExactly("Quy chế thi đua");
            assertThat(notice.content().sendBy()).isEqualTo(LocalDate.of(2023, 9, 4));
            assertThat(notice.outdated()).isFalse();
            assertThat(notice.late()).isFalse();
        });
        notices.receive(unread.get(0).id(), own, new Actor(new UserId(1_000_009), "Chi cục trưởng"));
        assertThat(notices.unread(own)).isEmpty();
        assertThat(notices.board(visit(), zone()).received()).isEqualTo(1);
        assertThat(journal.of(Subject.NOTICE, unread.get(0).id().value()))
                .extracting(Journal.Entry::action)
                .containsExactly("RECEIVED", "ISSUED");
        refused(
                "inspection.notice.receivedBefore",
                () -> notices.receive(unread.get(0).id(), own, OFFICE));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> notices.receive(ids.get(0), own, OFFICE));
    }

    @Test
    void aNumberIsGivenOnceAndEitherAllAreIssuedOrNone() {
        var board = notices.board(visit(), zone());
        notices.issue(
                board, Set.of(board.rows().get(0).inspection()), draft(6, LocalDate.of(2023, 8, 25)), zone(), OFFICE);
        var rest = notices.board(visit(), zone());
        assertThat(rest.rows()).extracting(NoticeBoard.Row::due).containsExactly(false, true);
        refused(
                "records.number.taken",
                () -> notices.issue(
                        rest,
                        Set.of(rest.rows().get(1).inspection()),
                        draft(6, LocalDate.of(2023, 8, 26)),
                        zone(),
                        OFFICE));
    }

    @Test
    void whatIsToldRestsOnTheDecisionAndComesBeforeTheVisit() {
        var board = notices.board(visit(), zone());
        refused(
                "inspection.notice.beforeDecision",
                () -> notices.issue(board, chosen(board), draft(5, LocalDate.of(2023, 8, 8)), zone(), OFFICE));
        refused(
                "inspection.notice.afterVisit",
                () -> notices.issue(board, chosen(board), draft(5, LocalDate.of(2023, 9, 8)), zone(), OFFICE));
        refused(
                "inspection.notice.noUnit",
                () -> notices.issue(board, Set.of(), draft(5, LocalDate.of(2023, 8, 25)), zone(), OFFICE));
    }

    @Test
    void aVisitMovedOrCalledOffMakesItsNoticesWrongAndANewOneReplacesThem() {
        var board = notices.board(visit(), zone());
        var first = notices.issue(board, chosen(board), draft(5, LocalDate.of(2023, 8, 25)), zone(), OFFICE);
        visits.move(visit(), elsewhere("Hội trường Cục"), why("Sửa trụ sở"), zone(), OFFICE);
        assertThat(notices.notice(first.get(0), zone()).outdated()).isTrue();
        var again = notices.board(visit(), zone());
        var second = notices.issue(again, chosen(again), draft(7, LocalDate.of(2023, 8, 28)), zone(), OFFICE);
        assertThat(notices.notice(second.get(0), zone()).content().replaces()).isEqualTo("05/TB-KVTĐ ngày 25/08/2023");
        assertThat(notices.notice(first.get(0), zone()).newest()).isFalse();
        visits.cancel(visit(), why("Đơn vị giải thể"), zone(), OFFICE);
        var off = notices.board(visit(), zone());
        var third = notices.issue(off, chosen(off), draft(9, LocalDate.of(2023, 8, 29)), zone(), OFFICE);
        var told = notices.notice(third.get(0), zone());
        assertThat(told.content().calledOff()).isEqualTo(VisitState.CANCELLED);
        assertThat(told.content().reason()).isEqualTo("Đơn vị giải thể");
        assertThat(told.outdated()).isFalse();
        assertThat(notices.board(visit(), zone()).due()).isFalse();
    }

    @Test
    void allVisitsOfAPlanAreToldAtOnceWithAFixedNumberOfQueries() {
        var plan = id("select id from inspection_plan");
        var board = notices.boardOfPlan(plan, zone());
        assertThat(board.rows()).hasSize(3);
        assertThat(board.rows()).extracting(NoticeBoard.Row::due).containsExactly(true, true, false);
        notices.issue(board, chosen(board), draft(5, LocalDate.of(2023, 8, 25)), zone(), OFFICE);
        var zone = zone();
        var visit = visit();
        assertThat(queries.during(() -> notices.notices(zone))).isLessThanOrEqualTo(7);
        assertThat(queries.during(() -> notices.board(visit, zone))).isLessThanOrEqualTo(25);
        assertThat(queries.during(() -> visits.history(visit, zone))).isLessThanOrEqualTo(12);
    }

    private Set<InspectionId> chosen(NoticeBoard board) {
        var due = new HashSet<InspectionId>();
        board.rows().stream().filter(NoticeBoard.Row::due).forEach(row -> due.add(row.inspection()));
        return due;
    }

    private static NoticeDraft draft(int number, LocalDate on) {
        return new NoticeDraft(
                number, on, List.of("Công tác thi đua"), List.of("Quy chế thi đua"), "Thường trực Khu vực thi đua", 3);
    }

    private static Appointment elsewhere(String place) {
        return new Appointment(LocalDate.of(2023, 9, 7), Optional.empty(), place);
    }

    private Arranging why(String reason) {
        return new Arranging(reason, view().version());
    }

    private VisitView view() {
        return inspections.visit(visit(), zone());
    }

    private VisitId visit() {
        return new VisitId(id("select id from visit where visit_on <> '2023-09-08' or place not like '%Lạng Sơn'"));
    }

    private long cancelledInspections() {
        return id("select count(*) from inspection where cancelled");
    }

    /** The same unit on the other visit of the same round. */
    private void planElsewhere() {
        jdbc.sql("""
                insert into inspection (visit_id, position, unit_id, round_id)
                select other.id, 9, mine.unit_id, mine.round_id from inspection mine, visit other
                where mine.visit_id = :visit and mine.position = 1 and other.visit_on = '2023-09-08'""").param("visit", visit().value()).update();
    }

    private UnitScope zone() {
        var all = jdbc.sql("select id from unit").query(Long.class).list();
        return new UnitScope(new HashSet<>(all.stream().map(UnitId::new).toList()));
    }

    private UnitId unit(String code) {
        return new UnitId(id("select id from unit where code = '" + code + "'"));
    }

    private long id(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static void refused(String code, Runnable step) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(step::run)
                .withMessage(code);
    }
}
