package vn.doichieu.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.jdbc.Sql;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.inspection.Arranging;
import vn.doichieu.inspection.InspectionId;
import vn.doichieu.inspection.Inspections;
import vn.doichieu.inspection.MinutesConfirmed;
import vn.doichieu.inspection.VisitId;
import vn.doichieu.inspection.VisitState;
import vn.doichieu.inspection.Visits;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;
import vn.doichieu.shared.UserId;

/** The doors against the database; who has which right is another test's matter. */
@ApplicationModuleTest(ApplicationModuleTest.BootstrapMode.ALL_DEPENDENCIES)
@Transactional
@Sql({
    "classpath:db/demo/010_organization.sql",
    "classpath:inspection/accounts.sql",
    "classpath:db/demo/040_inspection.sql"
})
@WithMockUser(
        authorities = {
            "WORK_READ",
            "PLAN_READ",
            "INSPECTION_READ",
            "INSPECTION_WORK",
            "REPORT_READ",
            "MINUTES_CLOSE",
            "MINUTES_CONFIRM",
            "VISIT_ARRANGE"
        })
class FieldworkModuleIT {

    @Autowired
    private Fieldwork fieldwork;

    @Autowired
    private Minutes minutes;

    @Autowired
    private Inspections inspections;

    @Autowired
    private Visits visits;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    private final Actor headOfDepartment = new Actor(new UserId(1_000_001), "Cục trưởng Tuyên Quang");

    private VisitId visit;
    private InspectionId inspection;
    private UnitScope team;
    private Actor leader;
    private Actor member;

    @BeforeEach
    void read() {
        visit = new VisitId(id("select id from visit where place like '%Tuyên Quang'"));
        inspection = new InspectionId(
                id("select i.id from inspection i join unit u on u.id = i.unit_id where u.code = 'CUC_TUYEN_QUANG'"));
        team = new UnitScope(Set.of(unit("CUC_TUYEN_QUANG"), unit("CHI_CUC_TP_TUYEN_QUANG")));
        leader = new Actor(new UserId(id("select id from account where username = 'truongdoan'")), "Trưởng đoàn");
        member = new Actor(new UserId(id("select id from account where username = 'doanvien'")), "Đoàn viên");
    }

    @Test
    void aStartedVisitBringsTheChecklistOfEveryUnit() {
        assertThat(fieldwork.checklist(inspection, team).items()).isEmpty();
        inspections.start(visit, leader);
        assertThat(fieldwork.checklist(inspection, team).items()).hasSize(15);
        assertThat(id("select count(*) from checklist_item")).isEqualTo(30);
    }

    @Test
    void aTickIsKeptWithWhoAndWhenAndAnOlderOneIsRefused() {
        inspections.start(visit, leader);
        var item = fieldwork.checklist(inspection, team).items().get(2);
        var saved = fieldwork.tick(
                inspection, item.id(), new Tick(ChecklistResult.INCOMPLETE, "Thiếu số", item.version()), team, member);
        assertThat(saved.result()).contains(ChecklistResult.INCOMPLETE);
        assertThat(saved.version()).isEqualTo(item.version() + 1);
        assertThat(saved.change().orElseThrow().by()).isEqualTo("Đoàn viên");
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> fieldwork.tick(
                        inspection, item.id(), new Tick(ChecklistResult.PRESENT, "", item.version()), team, leader));
        assertThat(fieldwork.checklistItem(inspection, item.id(), team).result())
                .contains(ChecklistResult.INCOMPLETE);
        assertThat(journal.of(Subject.CHECKLIST_ITEM, item.id())).hasSize(1);
    }

    @Test
    void aStrangerFindsNothingAndWritesNothing() {
        inspections.start(visit, leader);
        var stranger = new UnitScope(Set.of(unit("CUC_LANG_SON")));
        var item = fieldwork.checklist(inspection, team).items().get(0);
        var finding = fieldwork.addFinding(inspection, FindingKind.STRENGTH, "Tốt", team, leader);
        notFound(() -> fieldwork.checklist(inspection, stranger));
        notFound(() -> fieldwork.of(inspection, stranger));
        notFound(() -> minutes.of(visit, stranger));
        notFound(() ->
                fieldwork.tick(inspection, item.id(), new Tick(ChecklistResult.PRESENT, "", 0), stranger, leader));
        notFound(() -> fieldwork.addFinding(inspection, FindingKind.STRENGTH, "x", stranger, leader));
        notFound(() -> fieldwork.removeFinding(inspection, new Seen(finding, 0), stranger, leader));
        notFound(() -> fieldwork.recommend(inspection, new Demand("x", LocalDate.of(2023, 9, 22)), stranger, leader));
        notFound(() -> minutes.confirmForUnit(
                visit, new UnitConfirmation(unit("CUC_TUYEN_QUANG"), Optional.empty(), 0), stranger, leader));
    }

    @Test
    void aLineOfAnotherInspectionIsNotReachedThroughThisOne() {
        inspections.start(visit, leader);
        var other = id("select id from checklist_item where inspection_id <> " + inspection.value() + " limit 1");
        notFound(() -> fieldwork.tick(inspection, other, new Tick(ChecklistResult.PRESENT, "", 0), team, leader));
    }

    @Test
    void findingsAndRecommendationsAreAddedChangedAndRemoved() {
        inspections.start(visit, leader);
        var finding = fieldwork.addFinding(inspection, FindingKind.SHORTCOMING, "Chưa đủ", team, leader);
        fieldwork.rewordFinding(inspection, new Seen(finding, 0), "Chưa đủ hồ sơ", team, member);
        var recommendation =
                fieldwork.recommend(inspection, new Demand("Bổ sung", LocalDate.of(2023, 9, 22)), team, leader);
        fieldwork.changeRecommendation(
                inspection,
                new Seen(recommendation, 0),
                new Demand("Bổ sung hồ sơ", LocalDate.of(2023, 9, 30)),
                team,
                leader);
        var work = fieldwork.of(inspection, team);
        assertThat(work.findings(FindingKind.SHORTCOMING))
                .singleElement()
                .extracting(FindingView::body)
                .isEqualTo("Chưa đủ hồ sơ");
        assertThat(work.recommendations())
                .singleElement()
                .extracting(RecommendationView::dueOn)
                .isEqualTo(LocalDate.of(2023, 9, 30));
        assertThat(work.usualDueOn()).isEqualTo(LocalDate.of(2023, 9, 22));

        fieldwork.removeFinding(inspection, new Seen(finding, 1), team, leader);
        fieldwork.removeRecommendation(inspection, new Seen(recommendation, 1), team, leader);
        assertThat(fieldwork.of(inspection, team).findings()).isEmpty();
        assertThat(fieldwork.of(inspection, team).recommendations()).isEmpty();
        assertThat(journal.of(Subject.FINDING, finding)).hasSize(3);
    }

    @Test
    void aRecommendationIsDueAfterTheVisit() {
        inspections.start(visit, leader);
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() ->
                        fieldwork.recommend(inspection, new Demand("Bổ sung", LocalDate.of(2023, 9, 7)), team, leader))
                .withMessage("fieldwork.recommendation.dueTooEarly");
    }

    @Test
    void theMinutesLockTheWorkAndBothSidesCloseThem(AssertablePublishedEvents events) {
        inspections.start(visit, leader);
        minutes.draft(visit, text(), 0, team, leader);
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> fieldwork.addFinding(inspection, FindingKind.STRENGTH, "Tốt", team, leader))
                .withMessage("fieldwork.locked.minutesDraft");
        assertThat(minutes.unconfirmed(team)).hasSize(2);

        confirm("CUC_TUYEN_QUANG", account("canbo"));
        assertThat(minutes.unconfirmed(team)).hasSize(1);
        assertThat(events.ofType(InspectionConfirmed.class)).isEmpty();

        minutes.confirmForTeam(visit, 0, true, team, leader);
        assertThat(events.ofType(InspectionConfirmed.class))
                .extracting(InspectionConfirmed::inspectionId)
                .containsExactly(inspection);
        assertThat(state()).isEqualTo(VisitState.MINUTES_DRAFT);

        confirm("CHI_CUC_TP_TUYEN_QUANG", account("chicuctruong"));
        assertThat(events.ofType(InspectionConfirmed.class)).hasSize(2);
        assertThat(events.ofType(MinutesConfirmed.class)).hasSize(1);
        assertThat(state()).isEqualTo(VisitState.MINUTES_CONFIRMED);
        assertThat(minutes.of(visit, team).confirmations()).hasSize(3);
    }

    @Test
    void workGoesOnAsLongAsNobodyHasConfirmed() {
        inspections.start(visit, leader);
        minutes.draft(visit, text(), 0, team, leader);
        minutes.backToWork(visit, leader);
        assertThat(state()).isEqualTo(VisitState.ON_SITE);
        refused("fieldwork.minutes.notDrafted", () -> minutes.confirmForTeam(visit, 0, true, team, leader));

        minutes.draft(visit, text(), 0, team, leader);
        minutes.confirmForTeam(visit, 1, true, team, leader);
        refused("fieldwork.minutes.alreadySigned", () -> minutes.backToWork(visit, leader));
        refused("fieldwork.minutes.confirmedBefore", () -> minutes.confirmForTeam(visit, 1, true, team, leader));
    }

    @Test
    void whatIsOpenHasToBeSeenBeforeTheLeaderConfirms() {
        inspections.start(visit, leader);
        minutes.draft(visit, text(), 0, team, leader);
        var open = minutes.gaps(minutes.of(visit, team));
        assertThat(open)
                .extracting(gap -> gap.unit().code() + " " + gap.what().code() + " " + gap.page())
                .containsExactly(
                        "CUC_TUYEN_QUANG fieldwork.gap.files /inspections/" + inspection.value() + "/checklist",
                        "CUC_TUYEN_QUANG fieldwork.gap.noSheet /inspections/" + inspection.value() + "/points",
                        "CHI_CUC_TP_TUYEN_QUANG fieldwork.gap.files " + page("CHI_CUC_TP_TUYEN_QUANG", "/checklist"),
                        "CHI_CUC_TP_TUYEN_QUANG fieldwork.gap.noSheet " + page("CHI_CUC_TP_TUYEN_QUANG", "/points"));
        refused("fieldwork.gap.notSeen", () -> minutes.confirmForTeam(visit, 0, false, team, leader));
        minutes.confirmForTeam(visit, 0, true, team, leader);
        assertThat(journal.of(Subject.MINUTES, visit.value()).get(0).reason())
                .contains("chưa xem 15/15 mục hồ sơ", "chưa lập bảng tự chấm");
    }

    @Test
    void aReopenedVisitIsConfirmedAnewByBothSidesAndKeepsWhatTheyConfirmedBefore(AssertablePublishedEvents events) {
        confirmAll(0);
        reopen();
        assertThat(state()).isEqualTo(VisitState.ON_SITE);
        var reopened = minutes.of(visit, team);
        assertThat(reopened.confirmations()).isEmpty();
        assertThat(reopened.former()).hasSize(3);
        fieldwork.addFinding(inspection, FindingKind.STRENGTH, "Bổ sung sau khi mở lại", team, member);
        var version = reopened.text().orElseThrow().version();
        minutes.draft(visit, text(), version, team, leader);
        confirmAll(version + 1);
        assertThat(state()).isEqualTo(VisitState.MINUTES_CONFIRMED);
        assertThat(minutes.of(visit, team).confirmations()).hasSize(3);
        assertThat(minutes.of(visit, team).former()).hasSize(3);
        assertThat(events.ofType(InspectionConfirmed.class)).hasSize(4);
    }

    @Test
    void afterItsDayAReopenedVisitIsLockedAndSaysWhoLiftsIt() {
        confirmAll(0);
        reopen();
        jdbc.sql("update visit set reopened_until = current_date - 2").update();
        refused(
                "fieldwork.locked.reopeningOver",
                () -> fieldwork.addFinding(inspection, FindingKind.STRENGTH, "Muộn", team, member));
        var version = minutes.of(visit, team).text().orElseThrow().version();
        minutes.draft(visit, text(), version, team, leader);
        assertThat(state()).isEqualTo(VisitState.MINUTES_DRAFT);
    }

    private void reopen() {
        var zone = new UnitScope(Set.copyOf(jdbc.sql("select id from unit").query(Long.class).list().stream()
                .map(UnitId::new)
                .toList()));
        var secretary = new Actor(new UserId(1_000_005), "Thường trực Khu vực thi đua");
        var arranging = new Arranging(
                "Sót hồ sơ quỹ thi đua", inspections.visit(visit, team).version());
        visits.reopen(visit, LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusDays(7), arranging, zone, secretary);
    }

    private void confirmAll(int version) {
        if (state() == VisitState.PREPARING) {
            inspections.start(visit, leader);
            minutes.draft(visit, text(), 0, team, leader);
        }
        minutes.confirmForTeam(visit, version, true, team, leader);
        confirm("CUC_TUYEN_QUANG", account("canbo"), version);
        confirm("CHI_CUC_TP_TUYEN_QUANG", account("chicuctruong"), version);
    }

    private String page(String unit, String page) {
        return "/inspections/"
                + id("select i.id from inspection i join unit u on u.id = i.unit_id where u.code = '" + unit + "'")
                + page;
    }

    @Test
    void onlyTheLeaderConfirmsForTheTeamAndAMemberDoesNotDraft() {
        inspections.start(visit, leader);
        refused("inspection.team.leaderOrSecretaryOnly", () -> minutes.draft(visit, text(), 0, team, member));
        minutes.draft(visit, text(), 0, team, leader);
        refused("inspection.team.leaderOnly", () -> minutes.confirmForTeam(visit, 0, true, team, member));
        notFound(() -> minutes.confirmForTeam(visit, 0, true, team, headOfDepartment));
    }

    @Test
    void aUnitReadsOnlyItsOwnPart() {
        var own = new UnitScope(Set.of(unit("CHI_CUC_TP_TUYEN_QUANG")));
        assertThat(minutes.of(visit, own).units())
                .extracting(work -> work.inspection().unit().code())
                .isEqualTo(List.of("CHI_CUC_TP_TUYEN_QUANG"));
    }

    @Test
    @WithMockUser(authorities = {"PLAN_READ", "REPORT_READ"})
    void readingIsNotWriting() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> fieldwork.addFinding(inspection, FindingKind.WORDING, "x", team, leader));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> minutes.confirmForTeam(visit, 0, true, team, leader));
    }

    @Test
    @Sql({
        "classpath:db/demo/010_organization.sql",
        "classpath:inspection/accounts.sql",
        "classpath:db/demo/040_inspection.sql",
        "classpath:db/demo/070_fieldwork.sql"
    })
    void theDemonstrationHasAHalfFilledInvestigationMarkedIllustrative() {
        var langSon = new InspectionId(
                id("select i.id from inspection i join unit u on u.id = i.unit_id where u.code = 'CUC_LANG_SON'"));
        var work = fieldwork.of(langSon, new UnitScope(Set.of(unit("CUC_LANG_SON"))));
        assertThat(work.checklist()).hasSize(15);
        assertThat(work.notLooked()).isEqualTo(8);
        assertThat(work.findings()).hasSize(2).allMatch(FindingView::illustrative);
        assertThat(work.recommendations())
                .singleElement()
                .satisfies(item -> assertThat(item.dueOn()).isEqualTo(LocalDate.of(2023, 9, 23)));
        assertThat(fieldwork.of(inspection, team).findings(FindingKind.EXPERIENCE))
                .hasSize(1);
    }

    private void confirm(String unit, Actor head) {
        confirm(unit, head, 0);
    }

    private void confirm(String unit, Actor head, int version) {
        var confirmation = new UnitConfirmation(unit(unit), Optional.of("Không"), version);
        minutes.confirmForUnit(visit, confirmation, new UnitScope(Set.of(unit(unit))), head);
    }

    private VisitState state() {
        return inspections.visit(visit, team).state();
    }

    private static MinutesText text() {
        var day = LocalDate.of(2023, 9, 7);
        return new MinutesText(day.atTime(8, 0), day.atTime(16, 30), "Đoàn kiểm tra số 3", "");
    }

    private Actor account(String username) {
        return new Actor(new UserId(id("select id from account where username = '" + username + "'")), username);
    }

    private UnitId unit(String code) {
        return new UnitId(id("select id from unit where code = '" + code + "'"));
    }

    private long id(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static void notFound(Runnable step) {
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(step::run);
    }

    private static void refused(String code, Runnable step) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(step::run)
                .withMessage(code);
    }
}
