package vn.doichieu.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.jdbc.Sql;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.identity.InspectorScope;
import vn.doichieu.inspection.rules.Finding;
import vn.doichieu.organization.UnitView;
import vn.doichieu.organization.Units;
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

/** From a draft to the board, into force, amended and revoked. */
@ApplicationModuleTest(ApplicationModuleTest.BootstrapMode.DIRECT_DEPENDENCIES)
@Transactional
@Import(QueryCounter.Counting.class)
@WithMockUser(authorities = {"PLAN_READ", "PLAN_EDIT"})
@Sql({
    "classpath:db/demo/010_organization.sql",
    "classpath:inspection/accounts.sql",
    "classpath:db/demo/040_inspection.sql",
    "classpath:inspection/second-plan.sql"
})
class DecisionWayIT {

    private static final LocalDate DAY = LocalDate.of(2023, 10, 16);

    @Autowired
    private Decisions decisions;

    @Autowired
    private DecisionIssue issue;

    @Autowired
    private TeamBoard board;

    @Autowired
    private ScheduleBoard schedule;

    @Autowired
    private InspectorScope inspectorScope;

    @Autowired
    private Journal journal;

    @Autowired
    private Units units;

    @Autowired
    private QueryCounter queries;

    @Autowired
    private EntityManager entities;

    @Autowired
    private JdbcClient jdbc;

    private UnitScope zone;
    private Actor secretary;
    private long plan;

    @BeforeEach
    void secretary() {
        zone = units.ofZone(
                jdbc.sql("select id from emulation_zone").query(Long.class).single());
        secretary = new Actor(user("canbo"), "Thường trực Khu vực thi đua");
        plan = jdbc.sql("select id from inspection_plan where number = '78/KH-KVTĐ'")
                .query(Long.class)
                .single();
    }

    @Test
    void beginsWithTheWordsOfThePlanAndWithoutTeams() {
        var decision = read(draft());
        assertThat(decision.draft()).isTrue();
        assertThat(decision.teams()).isEmpty();
        assertThat(decision.texts().subject()).contains("Thành lập Đoàn kiểm tra", "2023");
        assertThat(decision.legalBases().get(decision.legalBases().size() - 1))
                .startsWith("Kế hoạch số 78/KH-KVTĐ ngày 02 tháng 10 năm 2023 của Khu vực thi đua");
        assertThat(codes(decision.errors())).containsExactly("inspection.check.noTeams");
    }

    @Test
    void aDraftIsThereForItsEditorsOnly() {
        var id = draft();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> decisions.decision(id, zone, UnitScope.NONE));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> board.board(id, new UnitScope(Set.of(unit("CUC_HOA_BINH")))));
    }

    @Test
    void aPlanHasOneDraftAndOneDecisionInForceAndTheRefusalNamesThem() {
        draft();
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(this::draft)
                .withMessage("inspection.decision.alreadyDrafted")
                .satisfies(refusal -> assertThat(refusal.sentence().arguments()).contains(secretary.name()));
        var reference = jdbc.sql("select id from inspection_plan where number = '77/KH-KVTĐ'")
                .query(Long.class)
                .single();
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> decisions.draft(reference, zone, secretary))
                .withMessage("inspection.decision.alreadyInForce")
                .satisfies(refusal -> assertThat(refusal.sentence().arguments()).contains("130/QĐ-KVTĐ"));
        jdbc.sql("update inspection_plan set state = 'REVOKED' where id = :plan")
                .param("plan", plan)
                .update();
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(this::draft)
                .withMessage("inspection.decision.planNotInForce");
    }

    @Test
    void whatIsWrongAtOnceIsRefusedByName() {
        var id = draft();
        var one = team(id, 1);
        var two = team(id, 2);
        visit(id, one, DAY, "CUC_TUYEN_QUANG");
        refused("inspection.check.unitTwice", () -> visit(id, two, DAY.plusDays(1), "CUC_TUYEN_QUANG"));
        refused("inspection.check.kin", () -> member(id, one, TeamRole.MEMBER, "CHI_CUC_TP_TUYEN_QUANG"));
        refused("inspection.check.kin", () -> official(id, one, TeamRole.MEMBER, "canbo"));
        member(id, one, TeamRole.TEAM_LEADER, "CUC_HOA_BINH");
        refused("inspection.check.twoLeaders", () -> member(id, one, TeamRole.TEAM_LEADER, "CUC_BAC_KAN"));
        refused("inspection.check.officialTwice", () -> member(id, one, TeamRole.MEMBER, "CUC_HOA_BINH"));
        official(id, two, TeamRole.MEMBER, "canbo");
        refused("inspection.check.kin", () -> visit(id, two, DAY, "CHI_CUC_TP_TUYEN_QUANG"));
        refused("inspection.check.beforePlan", () -> visit(id, two, LocalDate.of(2023, 10, 1), "CUC_LAO_CAI"));
        refused("inspection.board.numberTaken", () -> team(id, 2));
        official(id, two, TeamRole.TEAM_LEADER, "truongdoan");
        visit(id, two, DAY, "CUC_LAO_CAI");
        refused("inspection.check.officialInTwoTeams", () -> official(id, one, TeamRole.MEMBER, "truongdoan"));
    }

    @Test
    void anOfficialBringsUnitAndOfficeAlong() {
        var id = draft();
        official(id, team(id, 4), TeamRole.TEAM_LEADER, "truongdoan");
        assertThat(read(id).teams().get(0).members()).singleElement().satisfies(member -> {
            assertThat(member.office()).isEqualTo("Cục trưởng");
            assertThat(member.unit().code()).isEqualTo("CUC_HOA_BINH");
            assertThat(member.account()).contains(user("truongdoan"));
        });
        assertThat(board.board(id, zone).officials())
                .flatExtracting(BoardView.Candidates::officials)
                .filteredOn(candidate -> candidate.account().equals(user("truongdoan")))
                .singleElement()
                .satisfies(candidate -> assertThat(candidate.refused()).hasSize(1));
    }

    @Test
    void theBoardIsChangedPieceByPieceAndEveryChangeIsWrittenDown() {
        var id = draft();
        var one = team(id, 1);
        var two = team(id, 5);
        var leader = member(id, one, TeamRole.MEMBER, "CUC_HOA_BINH");
        var second = member(id, one, TeamRole.MEMBER, "CUC_BAC_KAN");
        board.changeRole(edit(id), leader, TeamRole.TEAM_LEADER);
        board.shiftMember(edit(id), second, true);
        var line = visit(id, one, DAY, "CUC_TUYEN_QUANG");
        schedule.addUnit(edit(id), line, unit("CHI_CUC_TP_TUYEN_QUANG"));
        var moved = schedule.moveVisit(edit(id), line, two);
        schedule.changeVisit(
                edit(id),
                moved,
                new Appointment(DAY.plusDays(2), Optional.of(LocalTime.of(8, 0)), "Hội trường"),
                List.of(unit("CUC_LAO_CAI")));
        board.renumber(edit(id), two, 2);
        var decision = read(id);
        assertThat(decision.teams()).extracting(DecisionView.Team::number).containsExactly(1, 2);
        assertThat(decision.teams().get(0).members())
                .extracting(DecisionView.Member::id)
                .containsExactly(second, leader);
        assertThat(decision.teams().get(1).visits()).singleElement().satisfies(visit -> {
            assertThat(visit.when().described()).isEqualTo("08:00 18/10/2023, Hội trường");
            assertThat(visit.units()).extracting(UnitView::code).containsExactly("CUC_LAO_CAI");
        });
        var removed = schedule.removeVisit(edit(id), moved);
        schedule.addVisit(edit(id), removed.team(), removed.when(), removed.units(), removed.carries());
        board.removeMember(edit(id), second);
        board.removeTeam(edit(id), two);
        assertThat(journal.of(Subject.DECISION, id))
                .extracting(Journal.Entry::action)
                .startsWith("TEAM_REMOVED", "MEMBER_REMOVED", "VISIT_ADDED", "VISIT_REMOVED", "TEAM_RENUMBERED")
                .contains("ROLE_CHANGED", "MEMBER_MOVED", "VISIT_MOVED", "VISIT_CHANGED")
                .endsWith("DRAFTED");
        assertThat(read(id).version())
                .isEqualTo(journal.of(Subject.DECISION, id).size() - 1);
    }

    @Test
    void whoComesSecondIsToldWhatTheFirstHasDone() {
        var id = draft();
        var seen = new BoardEdit(id, 0, zone, secretary);
        team(id, 3);
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> board.addTeam(seen, 4))
                .satisfies(stale -> {
                    assertThat(stale.current()).isEqualTo("Thêm đoàn (Đoàn số 3)");
                    assertThat(stale.by()).isEqualTo(secretary.name());
                });
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> decisions.rewrite(id, 0, read(id).texts(), zone, secretary));
    }

    @Test
    void issuingMakesTheVisitsAndTheirInspections(AssertablePublishedEvents events) {
        var id = prepared();
        issue.issue(id, order(131, id), zone, secretary);
        var decision = read(id);
        assertThat(decision.state()).isEqualTo(DocumentState.ISSUED);
        assertThat(decision.number()).contains("131/QĐ-KVTĐ");
        var visit = decision.teams().get(0).visits().get(0).visit().orElseThrow();
        assertThat(visit.state()).isEqualTo(VisitState.PLANNED);
        assertThat(inspectorScope.unitsToInspect(user("truongdoan")).contains(unit("CUC_LAO_CAI")))
                .isTrue();
        assertThat(events.ofType(VisitsScheduled.class))
                .singleElement()
                .satisfies(event -> assertThat(event.visits()).containsExactly(visit.id()));
        assertThat(journal.of(Subject.DECISION, id).get(0).action()).isEqualTo("ISSUED");
        assertThat(jdbc.sql(
                                "select symbol from registered_document where subject_kind = 'DECISION' and subject_id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("131/QĐ-KVTĐ");
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> board.addTeam(new BoardEdit(id, decision.version() - 1, zone, secretary), 9))
                .satisfies(stale -> assertThat(stale.current()).contains("Ban hành", "131/QĐ-KVTĐ"));
    }

    @Test
    void whatDoesNotPassTheCheckIsNotIssued() {
        var id = draft();
        var team = team(id, 1);
        member(id, team, TeamRole.MEMBER, "CUC_BAC_KAN");
        visit(id, team, DAY, "CUC_LAO_CAI");
        refused("inspection.decision.hasErrors", () -> issue.issue(id, order(131, id), zone, secretary));
        member(id, team, TeamRole.TEAM_LEADER, "CUC_HOA_BINH");
        var silent = new IssueOrder(131, LocalDate.of(2023, 10, 3), Optional.empty(), read(id).version());
        refused("inspection.decision.notExplained", () -> issue.issue(id, silent, zone, secretary));
        var early = new IssueOrder(131, LocalDate.of(2023, 10, 1), Optional.of("Lý do"), read(id).version());
        refused("inspection.decision.beforePlan", () -> issue.issue(id, early, zone, secretary));
        refused("records.number.taken", () -> issue.issue(id, order(130, id), zone, secretary));
    }

    @Test
    void anAmendmentReplacesAMemberAndTakesAndGivesAccess() {
        var first = prepared();
        issue.issue(first, order(131, first), zone, secretary);
        var visit = onlyVisit(first);
        var second = decisions.amend(first, zone, secretary);
        refused("inspection.decision.alreadyDrafted", () -> decisions.amend(first, zone, secretary));
        assertThat(read(second).amends().orElseThrow().number()).contains("131/QĐ-KVTĐ");
        var leader = read(second).teams().get(0).members().get(0).id();
        board.removeMember(edit(second), leader);
        official(second, read(second).teams().get(0).id(), TeamRole.TEAM_LEADER, "doanvien");
        assertThat(inspectorScope.unitsToInspect(user("doanvien")).contains(unit("CUC_LAO_CAI")))
                .isFalse();

        issue.issue(second, order(132, second), zone, secretary);

        assertThat(read(first).state()).isEqualTo(DocumentState.AMENDED);
        assertThat(read(first).amendedBy().orElseThrow().number()).contains("132/QĐ-KVTĐ");
        assertThat(onlyVisit(second).id()).isEqualTo(visit.id());
        assertThat(inspectorScope.unitsToInspect(user("doanvien")).contains(unit("CUC_LAO_CAI")))
                .isTrue();
        assertThat(inspectorScope.unitsToInspect(user("truongdoan")).contains(unit("CUC_LAO_CAI")))
                .isFalse();
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> decisions.amend(first, zone, secretary))
                .withMessage("inspection.decision.notInForce");
    }

    @Test
    void anAmendmentMovesChangesAddsAndCancelsVisits() {
        var first = prepared();
        var team = read(first).teams().get(0).id();
        visit(first, team, DAY.plusDays(1), "CUC_YEN_BAI", "CUC_PHU_THO");
        visit(first, team, DAY.plusDays(2), "CUC_SON_LA");
        issue.issue(first, order(131, first), zone, secretary);

        var second = decisions.amend(first, zone, secretary);
        var lines = read(second).teams().get(0).visits();
        var other = team(second, 2);
        member(second, other, TeamRole.TEAM_LEADER, "CUC_CAO_BANG");
        schedule.changeVisit(
                edit(second),
                lines.get(1).id(),
                lines.get(1).when(),
                List.of(unit("CUC_PHU_THO"), unit("CUC_HA_GIANG")));
        schedule.moveVisit(edit(second), lines.get(1).id(), other);
        schedule.removeVisit(edit(second), lines.get(2).id());
        visit(second, other, DAY.plusDays(9), "CUC_YEN_BAI");
        assertThat(issue.issuance(second, Optional.of(LocalDate.of(2023, 10, 4)), zone)
                        .changes())
                .extracting(IssuanceView.Change::kind)
                .containsExactlyInAnyOrder(
                        IssuanceView.Kind.CHANGED, IssuanceView.Kind.ADDED, IssuanceView.Kind.CANCELLED);

        issue.issue(second, order(132, second), zone, secretary);

        assertThat(visits(second))
                .containsExactly(
                        "1 16/10 PLANNED CUC_LAO_CAI",
                        "2 17/10 PLANNED CUC_PHU_THO CUC_HA_GIANG",
                        "2 25/10 PLANNED CUC_YEN_BAI");
        assertThat(visits(first)).containsExactly("1 18/10 CANCELLED CUC_SON_LA");
        assertThat(jdbc.sql("select state_reason from visit where state = 'CANCELLED'")
                        .query(String.class)
                        .single())
                .isEqualTo("Theo Quyết định số 132/QĐ-KVTĐ");
    }

    @Test
    void unitsTakenOutOfAVisitStandAsCancelledWithTheFormerTeam() {
        var first = prepared();
        visit(first, read(first).teams().get(0).id(), DAY.plusDays(1), "CUC_YEN_BAI", "CUC_PHU_THO");
        issue.issue(first, order(131, first), zone, secretary);
        var second = decisions.amend(first, zone, secretary);
        var line = read(second).teams().get(0).visits().get(1);
        schedule.changeVisit(edit(second), line.id(), line.when(), List.of(unit("CUC_PHU_THO")));
        issue.issue(second, order(132, second), zone, secretary);
        assertThat(visits(second)).containsExactly("1 16/10 PLANNED CUC_LAO_CAI", "1 17/10 PLANNED CUC_PHU_THO");
        assertThat(visits(first)).containsExactly("1 17/10 CANCELLED CUC_YEN_BAI");
    }

    @Test
    void aBegunVisitStaysAndIsNamed() {
        var first = prepared();
        issue.issue(first, order(131, first), zone, secretary);
        var second = decisions.amend(first, zone, secretary);
        var line = read(second).teams().get(0).visits().get(0);
        schedule.changeVisit(
                edit(second),
                line.id(),
                new Appointment(DAY.plusDays(3), Optional.empty(), "Lào Cai"),
                List.of(unit("CUC_LAO_CAI")));
        jdbc.sql("update visit set state = 'ON_SITE' where id = :id")
                .param("id", line.visit().orElseThrow().id().value())
                .update();
        refused("inspection.decision.visitBegun", () -> issue.issue(second, order(132, second), zone, secretary));
        refused("inspection.board.begun", () -> schedule.removeVisit(edit(second), line.id()));
        refused(
                "inspection.board.begun",
                () -> board.removeTeam(edit(second), read(second).teams().get(0).id()));
    }

    @Test
    void revokingCancelsWhatHasNotBegun() {
        var id = prepared();
        issue.issue(id, order(131, id), zone, secretary);
        refused("inspection.decision.reasonMissing", () -> issue.revoke(id, read(id).version(), " ", zone, secretary));
        issue.revoke(id, read(id).version(), "Thay đổi chủ trương", zone, secretary);
        assertThat(read(id).state()).isEqualTo(DocumentState.REVOKED);
        assertThat(read(id).standing().reason()).contains("Thay đổi chủ trương");
        assertThat(visits(id)).containsExactly("1 16/10 CANCELLED CUC_LAO_CAI");
        assertThat(inspectorScope.unitsToInspect(user("truongdoan")).contains(unit("CUC_LAO_CAI")))
                .isFalse();
        assertThat(draft()).isNotZero();
    }

    @Test
    void aDecisionWithABegunVisitIsNotRevoked() {
        var reference = jdbc.sql("select id from team_decision where number = '130/QĐ-KVTĐ'")
                .query(Long.class)
                .single();
        refused(
                "inspection.decision.visitBegun",
                () -> issue.revoke(reference, read(reference).version(), "Lý do", zone, secretary));
    }

    @Test
    void aDraftIsDeletedWithAllThatBelongsToIt() {
        var id = prepared();
        decisions.delete(id, read(id).version(), zone, secretary);
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> read(id));
        assertThat(journal.of(Subject.DECISION, id).get(0).action()).isEqualTo("DELETED");
    }

    @Test
    void everyChangedTextIsWrittenDownFromWhatToWhat() {
        var id = draft();
        var texts = read(id).texts();
        var changed = new DecisionTexts(
                texts.subject(),
                Optional.of("Tuyên Quang"),
                texts.signer(),
                texts.legalBases(),
                "Nội dung khác",
                texts.duties(),
                texts.effect(),
                Optional.of("Công văn số 5"));
        decisions.rewrite(id, 0, changed, zone, secretary);
        assertThat(read(id).texts()).isEqualTo(changed);
        assertThat(journal.of(Subject.DECISION, id))
                .extracting(Journal.Entry::to)
                .contains("Địa danh: Tuyên Quang", "Nội dung, đối tượng, thời kỳ, thời gian (Điều 2): Nội dung khác");
    }

    @Test
    void theBoardTakesTheSameNumberOfQueriesHoweverManyTeams() {
        var id = prepared();
        var few = queriesOfBoard(id);
        for (int number = 2; number < 4; number++) {
            var team = team(id, number);
            member(id, team, TeamRole.MEMBER, "CUC_BAC_KAN");
            visit(id, team, DAY.plusDays(number), number % 2 == 0 ? "CUC_YEN_BAI" : "CUC_PHU_THO");
        }
        assertThat(queriesOfBoard(id)).isEqualTo(few).isLessThan(20);
    }

    private int queriesOfBoard(long id) {
        jdbc.sql("select 1").query(Integer.class).single();
        return queries.during(() -> board.board(id, zone));
    }

    private long draft() {
        return decisions.draft(plan, zone, secretary);
    }

    /** One team with leader and secretary, one visit on 16 October at Lào Cai. */
    private long prepared() {
        var id = draft();
        var team = team(id, 1);
        official(id, team, TeamRole.TEAM_LEADER, "truongdoan");
        member(id, team, TeamRole.SECRETARY, "CUC_BAC_GIANG");
        visit(id, team, DAY, "CUC_LAO_CAI");
        return id;
    }

    private IssueOrder order(int number, long id) {
        return new IssueOrder(
                number, LocalDate.of(2023, 10, 3), Optional.of("Đã trao đổi với các đơn vị"), read(id).version());
    }

    private DecisionView read(long id) {
        return decisions.decision(id, zone, zone);
    }

    private BoardEdit edit(long id) {
        return new BoardEdit(id, read(id).version(), zone, secretary);
    }

    private long team(long id, int number) {
        return board.addTeam(edit(id), number);
    }

    private long member(long id, long team, TeamRole role, String unit) {
        return board.addMember(
                edit(id), team, new NewMember(role, Optional.empty(), Optional.of(unit(unit)), "Phó Cục trưởng"));
    }

    private long official(long id, long team, TeamRole role, String username) {
        return board.addMember(edit(id), team, new NewMember(role, Optional.of(user(username)), Optional.empty(), ""));
    }

    private long visit(long id, long team, LocalDate day, String... codes) {
        var inspected = Arrays.stream(codes).map(this::unit).toList();
        return schedule.addVisit(
                edit(id), team, new Appointment(day, Optional.empty(), ""), inspected, Optional.empty());
    }

    private DecisionView.Visiting onlyVisit(long id) {
        return read(id).teams().get(0).visits().get(0).visit().orElseThrow();
    }

    private List<String> visits(long decision) {
        return jdbc.sql("""
                select t.number || to_char(v.visit_on, ' DD/MM ') || v.state ||
                  (select string_agg(' ' || u.code, '' order by i.position) from inspection i join unit u on u.id = i.unit_id
                   where i.visit_id = v.id)
                from visit v join inspection_team t on t.id = v.team_id where t.decision_id = :decision
                order by v.visit_on, v.id""").param("decision", decision).query(String.class).list();
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(finding -> finding.sentence().code()).collect(Collectors.toList());
    }

    /** Outside a test the transaction ends here, and what was changed in memory is forgotten. */
    private void refused(String code, Runnable act) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(act::run)
                .withMessage(code);
        entities.clear();
    }

    private UnitId unit(String code) {
        return new UnitId(jdbc.sql("select id from unit where code = :code")
                .param("code", code)
                .query(Long.class)
                .single());
    }

    private UserId user(String username) {
        return new UserId(jdbc.sql("select id from account where username = :name")
                .param("name", username)
                .query(Long.class)
                .single());
    }
}
