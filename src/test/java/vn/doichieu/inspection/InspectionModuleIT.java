package vn.doichieu.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.jdbc.Sql;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.identity.InspectorScope;
import vn.doichieu.organization.UnitView;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;
import vn.doichieu.shared.UserId;

@ApplicationModuleTest(ApplicationModuleTest.BootstrapMode.DIRECT_DEPENDENCIES)
@Transactional
@Sql({
    "classpath:db/demo/010_organization.sql",
    "classpath:inspection/accounts.sql",
    "classpath:db/demo/040_inspection.sql"
})
class InspectionModuleIT {

    private static final String READER = "PLAN_READ";

    @Autowired
    private Inspections inspections;

    @Autowired
    private Plans plans;

    @Autowired
    private InspectorScope inspectorScope;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @WithMockUser(authorities = READER)
    void showsThePlanWithItsDecisionAndVisits() {
        var summary = plans.plans(scope("CUC_TUYEN_QUANG"), UnitScope.NONE).get(0);
        var plan = plans.plan(summary.id(), scope("CUC_TUYEN_QUANG"), UnitScope.NONE);
        assertThat(plan.symbol()).isEqualTo("77/KH-KVTĐ");
        assertThat(plan.issuedOn()).contains(LocalDate.of(2023, 8, 9));
        assertThat(plan.decisions())
                .singleElement()
                .satisfies(decision -> assertThat(decision.number()).contains("130/QĐ-KVTĐ"));
        assertThat(plan.visits()).hasSize(2);
        assertThat(plan.visits().get(0).team().members()).hasSize(9);
        assertThat(plan.visits().get(0).inspections())
                .extracting(inspected -> inspected.unit().code())
                .containsExactly("CUC_TUYEN_QUANG", "CHI_CUC_TP_TUYEN_QUANG");
    }

    @Test
    @WithMockUser(authorities = READER)
    void theSubDepartmentReadsThePlanOfTheZoneOfItsDepartment() {
        assertThat(plans.plans(scope("CHI_CUC_TP_TUYEN_QUANG"), UnitScope.NONE)).hasSize(1);
    }

    @Test
    @WithMockUser(authorities = READER)
    void whoHasNoUnitInTheZoneFindsNothing() {
        var plan = jdbc.sql("select id from inspection_plan").query(Long.class).single();
        assertThat(plans.plans(UnitScope.NONE, UnitScope.NONE)).isEmpty();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> plans.plan(plan, UnitScope.NONE, UnitScope.NONE));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> inspections.visit(visit("Tuyên Quang"), UnitScope.NONE));
    }

    @Test
    @WithMockUser(authorities = READER)
    void anInspectionIsNotThereForAStranger() {
        var id = inspection("CUC_TUYEN_QUANG");
        assertThat(inspections.inspection(id, scope("CUC_TUYEN_QUANG")))
                .satisfies(view -> assertThat(view.teamNumber()).isEqualTo(3))
                .satisfies(view -> assertThat(view.visitState()).isEqualTo(VisitState.PREPARING))
                .satisfies(view -> assertThat(view.round().asOf()).isEqualTo(LocalDate.of(2023, 8, 31)))
                .extracting(InspectionView::unit)
                .extracting(UnitView::code)
                .isEqualTo("CUC_TUYEN_QUANG");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> inspections.inspection(id, scope("CUC_LANG_SON")));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> inspections.inspections(visit("Tuyên Quang"), scope("CUC_LANG_SON")));
    }

    @Test
    @WithMockUser(authorities = "ACCOUNT_READ")
    void withoutTheRightNothingIsRead() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> plans.plans(scope("CUC_TUYEN_QUANG"), UnitScope.NONE));
    }

    @Test
    void anInspectorSeesTheUnitsOfTheVisitsOfTheOwnTeam() {
        var units = scope("CUC_TUYEN_QUANG", "CHI_CUC_TP_TUYEN_QUANG", "CUC_LANG_SON");
        assertThat(inspectorScope.unitsToInspect(user("doanvien"))).isEqualTo(units);
        assertThat(inspectorScope.unitsToInspect(user("canbo"))).isEqualTo(UnitScope.NONE);
        jdbc.sql("update team_decision set state = 'REVOKED'").update();
        assertThat(inspectorScope.unitsToInspect(user("doanvien"))).isEqualTo(UnitScope.NONE);
    }

    @Test
    @WithMockUser(authorities = {READER, "INSPECTION_WORK"})
    void theLeaderStartsTheVisitAndOthersAreTold(AssertablePublishedEvents events) {
        var visit = visit("Tuyên Quang");
        inspections.start(visit, actor("truongdoan"));
        assertThat(inspections.visit(visit, scope("CUC_TUYEN_QUANG")).state()).isEqualTo(VisitState.ON_SITE);
        assertThat(events.ofType(VisitStarted.class))
                .singleElement()
                .satisfies(event -> assertThat(event.units()).hasSize(2));
        assertThat(journal.of(Subject.VISIT, visit.value()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.to()).isEqualTo("ON_SITE"));
    }

    @Test
    @WithMockUser(authorities = {READER, "INSPECTION_WORK"})
    void aMemberIsToldThatOnlyTheLeaderStartsAndAStrangerNothing() {
        var visit = visit("Tuyên Quang");
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> inspections.start(visit, actor("doanvien")))
                .withMessage("inspection.team.leaderOnly");
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> inspections.start(visit, actor("canbo")));
    }

    private UnitScope scope(String... codes) {
        return new UnitScope(Arrays.stream(codes)
                .map(code -> jdbc.sql("select id from unit where code = :code")
                        .param("code", code)
                        .query(Long.class)
                        .single())
                .map(UnitId::new)
                .collect(Collectors.toSet()));
    }

    private InspectionId inspection(String unit) {
        return new InspectionId(
                jdbc.sql("select i.id from inspection i join unit u on u.id = i.unit_id where u.code = :code")
                        .param("code", unit)
                        .query(Long.class)
                        .single());
    }

    private VisitId visit(String place) {
        return new VisitId(jdbc.sql("select id from visit where place like '%' || :place")
                .param("place", place)
                .query(Long.class)
                .single());
    }

    private UserId user(String username) {
        return new UserId(jdbc.sql("select id from account where username = :name")
                .param("name", username)
                .query(Long.class)
                .single());
    }

    private Actor actor(String username) {
        return new Actor(user(username), username);
    }
}
