package vn.doichieu.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.jdbc.Sql;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.organization.Units;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.platform.Subject;
import vn.doichieu.records.DocumentKind;
import vn.doichieu.records.DocumentRegister;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitScope;
import vn.doichieu.shared.UserId;
import vn.doichieu.testing.QueryCounter;

/** A plan from the first line to its end, as the standing office of the zone takes it. */
@ApplicationModuleTest(ApplicationModuleTest.BootstrapMode.DIRECT_DEPENDENCIES)
@Import(QueryCounter.Counting.class)
@Transactional
@Sql({
    "classpath:db/demo/010_organization.sql",
    "classpath:inspection/accounts.sql",
    "classpath:db/demo/040_inspection.sql"
})
@WithMockUser(authorities = {"PLAN_READ", "PLAN_EDIT"})
class PlanWayIT {

    private static final Actor SECRETARY = new Actor(new UserId(1), "Thường trực Khu vực thi đua");
    private static final LocalDate DAY = LocalDate.of(2023, 8, 20);

    @Autowired
    private Plans plans;

    @Autowired
    private DocumentRegister register;

    @Autowired
    private Units units;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private QueryCounter queries;

    private long zone;
    private long round;
    private long reference;
    private UnitScope scope;
    private UnitScope oneUnit;

    @BeforeEach
    void zone() {
        zone = id("select id from emulation_zone");
        round = id("select id from assessment_round where kind = 'INTERIM'");
        reference = id("select id from inspection_plan where number = '77/KH-KVTĐ'");
        scope = units.ofZone(zone);
        oneUnit = new UnitScope(Set.of(scope.units().stream().findFirst().orElseThrow()));
    }

    @Test
    void aPlanIsDraftedIssuedAmendedAndRevoked() {
        long first = draftedAndIssued(78);
        assertThat(plan(first).symbol()).isEqualTo("78/KH-KVTĐ");
        assertThat(register.entries(zone, DocumentKind.PLAN, 2023, scope))
                .filteredOn(entry -> entry.number() == 78)
                .singleElement()
                .satisfies(entry -> assertThat(entry.subjectKind()).isEqualTo("PLAN"))
                .satisfies(entry -> assertThat(entry.subjectId()).isEqualTo(first));

        long second = plans.amend(first, scope, SECRETARY);
        assertThat(plan(second).content().subject())
                .isEqualTo("Sửa đổi, bổ sung Kế hoạch số 78/KH-KVTĐ ngày 20 tháng 8 năm 2023"
                        + " về kiểm tra công tác thi đua, khen thưởng năm 2023");
        assertThat(plan(second).legalBases()).last().asString().startsWith("Kế hoạch số 78/KH-KVTĐ ngày 20");
        assertThat(plan(first).state()).isEqualTo(DocumentState.ISSUED);
        issue(second, 79, DAY.plusDays(1));
        assertThat(plan(first).state()).isEqualTo(DocumentState.AMENDED);
        assertThat(plan(first).amendedBy().orElseThrow().number()).contains("79/KH-KVTĐ");
        assertThat(plan(second).amends().orElseThrow().id()).isEqualTo(first);

        long copy = plans.draft(new NewPlan(zone, round, Optional.of(second)), scope, SECRETARY);
        assertThat(plan(copy).content().subject()).isEqualTo("Kiểm tra công tác thi đua, khen thưởng năm 2023");
        assertThat(plan(copy).content().purpose())
                .isEqualTo(plan(second).content().purpose());

        plans.revoke(second, "Không còn phù hợp", scope, SECRETARY);
        assertThat(plan(second).state()).isEqualTo(DocumentState.REVOKED);
        assertThat(plan(second).standing().reason()).contains("Không còn phù hợp");
        assertThat(journal.of(Subject.PLAN, first))
                .extracting(Journal.Entry::action)
                .containsExactly("AMENDED", "ISSUED", "EDITED", "DRAFTED");
        assertThat(journal.of(Subject.PLAN, second))
                .extracting(Journal.Entry::action)
                .containsExactly("REVOKED", "ISSUED", "DRAFTED");
    }

    @Test
    void theDatabaseRefusesToChangeAWordOfWhatWasIssued() {
        long id = draftedAndIssued(78);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update inspection_plan set purpose = 'Khác' where id = :id")
                        .param("id", id)
                        .update())
                .withMessageContaining("an issued document never changes");
    }

    @Test
    void theDatabaseRefusesToDeleteWhatWasIssued() {
        long id = draftedAndIssued(78);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("delete from inspection_plan where id = :id")
                        .param("id", id)
                        .update())
                .withMessageContaining("an issued document never changes");
    }

    @Test
    void aNumberThatIsTakenLeavesTheDraftADraft() {
        long id = drafted();
        assertRefused(() -> issue(id, 77, DAY), "records.number.taken")
                .contains("77/KH-KVTĐ", "Kiểm tra công tác thi đua, khen thưởng năm 2023", "09/08/2023", "78/KH-KVTĐ");
        assertRefused(() -> issue(id, 76, DAY), "records.number.belowFirst").contains("76/KH-KVTĐ", "77");
        assertRefused(() -> issue(id, 1, LocalDate.now(clock).plusDays(1)), "records.number.future");
        assertThat(plan(id).draft()).isTrue();
    }

    @Test
    void ofTwoAmendmentsTheSecondIsToldOfTheFirst() {
        plans.amend(reference, scope, SECRETARY);
        assertRefused(() -> plans.amend(reference, scope, SECRETARY), "inspection.plan.amendmentBegun")
                .contains(SECRETARY.name());
        assertRefused(() -> plans.revoke(reference, "Nhầm", scope, SECRETARY), "inspection.plan.decisionInForce");
    }

    @Test
    void aDraftThatIsGivenUpMakesRoomForAnother() {
        long draft = plans.amend(reference, scope, SECRETARY);
        plans.delete(draft, plan(draft).version(), scope, SECRETARY);
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> plan(draft));
        assertThat(plans.amend(reference, scope, SECRETARY)).isGreaterThan(draft);
        assertThat(journal.of(Subject.PLAN, draft))
                .extracting(Journal.Entry::action)
                .containsExactly("DELETED", "DRAFTED");
    }

    @Test
    void anAmendmentIsNotDatedBeforeWhatItAmends() {
        long draft = plans.amend(reference, scope, SECRETARY);
        plans.edit(draft, at(plan(draft), "Hòa Bình"), 0, scope, SECRETARY);
        assertRefused(() -> issue(draft, 78, LocalDate.of(2023, 8, 8)), "inspection.plan.beforeAmended")
                .contains("77/KH-KVTĐ", "09/08/2023");
    }

    @Test
    void aPlanWithADecisionInForceIsNotRevokedAndTheDecisionIsNamed() {
        assertRefused(() -> plans.revoke(reference, "Nhầm", scope, SECRETARY), "inspection.plan.decisionInForce")
                .contains("130/QĐ-KVTĐ", "09/08/2023");
        long draft = plans.amend(reference, scope, SECRETARY);
        plans.edit(draft, at(plan(draft), "Hòa Bình"), 0, scope, SECRETARY);
        issue(draft, 78, DAY);
        assertThat(plan(draft).decisions()).hasSize(1);
        assertThat(plan(draft).visits()).hasSize(2);
        assertRefused(() -> plans.revoke(draft, "Nhầm", scope, SECRETARY), "inspection.plan.decisionInForce");
    }

    @Test
    void everyChangedPartStandsInTheJournalWithBothTexts() {
        long id = drafted();
        assertThat(journal.of(Subject.PLAN, id))
                .filteredOn(entry -> entry.action().equals("EDITED"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.from()).isEqualTo("Địa danh: "))
                .satisfies(entry -> assertThat(entry.to()).isEqualTo("Địa danh: Hòa Bình"));
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> plans.edit(id, plan(id).content(), 0, scope, SECRETARY));
    }

    @Test
    void aDraftIsThereForItsEditorsOnly() {
        long id = drafted();
        assertThat(plans.plans(scope, UnitScope.NONE))
                .extracting(PlanSummary::id)
                .doesNotContain(id);
        assertThat(plans.plans(scope, scope))
                .first()
                .extracting(PlanSummary::id)
                .isEqualTo(id);
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> plans.plan(id, scope, UnitScope.NONE));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> plans.plan(id, oneUnit, oneUnit));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> plans.edited(reference, oneUnit));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> plans.revoke(reference, "Nhầm", oneUnit, SECRETARY));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> plans.draft(new NewPlan(zone, round, Optional.empty()), oneUnit, SECRETARY));
    }

    @Test
    @WithMockUser(authorities = "PLAN_READ")
    void readingIsNotEditing() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(this::drafted);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> plans.amend(reference, scope, SECRETARY));
        assertThat(plans.plan(reference, oneUnit, UnitScope.NONE).mayEdit()).isFalse();
    }

    @Test
    void aRoundThatIsMovedLaterChangesNoIssuedPlan() {
        long id = draftedAndIssued(78);
        jdbc.sql("update assessment_round set as_of = as_of + 5 where id = :id")
                .param("id", round)
                .update();
        assertThat(plan(id).asOf()).isEqualTo("2023-08-31");
    }

    @Test
    void aPageAsksAFixedNumberOfQuestions() {
        long id = draftedAndIssued(78);
        int list = queries.during(() -> plans.plans(scope, scope));
        int page = queries.during(() -> plan(id));
        jdbc.sql("insert into visit (team_id, visit_on, place, state, state_by_name)"
                        + " select team_id, visit_on + 30, place, state, state_by_name from visit")
                .update();
        long other = draftedAndIssued(79);
        assertThat(queries.during(() -> plans.plans(scope, scope)))
                .isEqualTo(list)
                .isLessThanOrEqualTo(6);
        assertThat(queries.during(() -> plan(other))).isEqualTo(page).isLessThanOrEqualTo(10);
        assertThat(queries.during(() -> plan(reference))).isLessThanOrEqualTo(14);
    }

    private long draftedAndIssued(int number) {
        long id = drafted();
        issue(id, number, DAY);
        return id;
    }

    private long drafted() {
        long id = plans.draft(new NewPlan(zone, round, Optional.of(reference)), scope, SECRETARY);
        plans.edit(id, at(plan(id), "Hòa Bình"), plan(id).version(), scope, SECRETARY);
        return id;
    }

    private void issue(long id, int number, LocalDate on) {
        plans.issue(id, new Issuance(number, on, on.getYear(), plan(id).version()), scope, SECRETARY);
    }

    private PlanView plan(long id) {
        return plans.edited(id, scope);
    }

    private static PlanContent at(PlanView plan, String place) {
        var content = plan.content();
        return new PlanContent(
                content.roundId(),
                content.periodFrom(),
                content.periodTo(),
                place,
                content.subject(),
                content.signer(),
                content.legalBases(),
                content.purpose(),
                content.requirements().isBlank() ? "Đúng kế hoạch." : content.requirements(),
                content.scope(),
                content.contents(),
                content.method(),
                content.organisation(),
                content.annex());
    }

    private static ListAssert<Object> assertRefused(ThrowingCallable call, String code) {
        var refusal = catchThrowableOfType(BusinessRuleViolation.class, call);
        assertThat(refusal).isNotNull().hasMessage(code);
        return assertThat(refusal.sentence().arguments());
    }

    private long id(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }
}
