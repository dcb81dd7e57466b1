package vn.doichieu.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.doichieu.organization.ZoneView;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UserId;
import vn.doichieu.testing.SecurityPage;
import vn.doichieu.testing.StateTable;

class InspectionPlanTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2023-08-09T08:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final LocalDate DAY = LocalDate.of(2023, 8, 9);
    private static final Actor SECRETARY = new Actor(new UserId(1), "Thường trực Khu vực");
    private static final ZoneView ZONE = new ZoneView(3, "KVTD", "Khu vực thi đua Trung du", "KVTĐ");

    private enum Step {
        EDIT(
                "inspection.plan.cannotEdit",
                plan -> plan.edit(written(), InspectionFixture.round(), 0, SECRETARY, CLOCK)),
        DELETE("inspection.plan.cannotDelete", plan -> plan.requireDeletable(0, CLOCK)),
        ISSUE("inspection.plan.cannotIssue", plan -> issue(plan)),
        AMEND("inspection.plan.cannotAmend", plan -> plan.amendedBy("78/KH-KVTĐ", SECRETARY, CLOCK)),
        REVOKE("inspection.plan.cannotRevoke", plan -> plan.revoke("Ban hành nhầm", SECRETARY, CLOCK));

        private final String refusal;
        private final Consumer<InspectionPlan> action;

        Step(String refusal, Consumer<InspectionPlan> action) {
            this.refusal = refusal;
            this.action = action;
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            DRAFT,  EDIT,   DRAFT
            DRAFT,  DELETE, DRAFT
            DRAFT,  ISSUE,  ISSUED
            ISSUED, AMEND,  AMENDED
            ISSUED, REVOKE, REVOKED
            """)
    void goesFromStateToState(DocumentState from, Step step, DocumentState to) {
        var plan = in(from);
        step.action.accept(plan);
        assertThat(plan.state()).isEqualTo(to);
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void refusesEveryStepThatIsNotInTheTableAndTellsTheStateSinceWhenAndThroughWhom(Step step) {
        var allowed = step == Step.AMEND || step == Step.REVOKE ? DocumentState.ISSUED : DocumentState.DRAFT;
        assertThat(List.of(DocumentState.values()))
                .filteredOn(state -> state != allowed)
                .allSatisfy(state -> {
                    var refusal =
                            catchThrowableOfType(BusinessRuleViolation.class, () -> step.action.accept(in(state)));
                    assertThat(refusal).as("%s in %s", step, state).hasMessage(step.refusal);
                    assertThat(refusal.sentence().arguments())
                            .containsExactly(
                                    Sentence.of("inspection.documentState." + state),
                                    "15:00 ngày 09/08/2023",
                                    SECRETARY.name());
                });
    }

    @Test
    void whoComesWithAnOlderVersionIsToldWhoSavedAndWhen() {
        var plan = in(DocumentState.DRAFT);
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> plan.edit(written(), InspectionFixture.round(), 7, SECRETARY, CLOCK))
                .satisfies(stale -> assertThat(stale.by()).isEqualTo(SECRETARY.name()))
                .satisfies(stale -> assertThat(stale.at()).isEqualTo(CLOCK.instant()));
        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> plan.requireDeletable(7, CLOCK));
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> plan.requireIssuable(new Issuance(1, DAY, 2023, 7), Optional.empty(), CLOCK));
    }

    @Test
    void anIncompletePlanIsNotIssuedAndTheMissingPartsAreNamed() {
        var plan = plan(InspectionFixture.content());
        assertRefused(() -> issue(plan), "inspection.plan.incomplete")
                .containsExactly(Sentence.of("inspection.planPart.PLACE"));
    }

    @Test
    void aPeriodRunsForward() {
        var plan = in(DocumentState.DRAFT);
        var backwards = with(LocalDate.of(2023, 8, 31), LocalDate.of(2022, 10, 1), "Hòa Bình");
        assertRefused(
                        () -> plan.edit(backwards, InspectionFixture.round(), 0, SECRETARY, CLOCK),
                        "inspection.plan.periodBackwards")
                .containsExactly("01/10/2022", "31/08/2023");
    }

    @Test
    void theNumberIsOfTheYearTheDayLiesIn() {
        assertRefused(
                        () -> in(DocumentState.DRAFT)
                                .requireIssuable(new Issuance(1, DAY, 2024, 0), Optional.empty(), CLOCK),
                        "inspection.plan.otherYear")
                .containsExactly("09/08/2023", "2023", "2024");
    }

    @Test
    void anAmendmentIsNotOlderThanWhatItAmends() {
        var amended = Optional.of(in(DocumentState.ISSUED));
        var amendment = in(DocumentState.DRAFT);
        assertRefused(
                        () -> amendment.requireIssuable(new Issuance(78, DAY.minusDays(1), 2023, 0), amended, CLOCK),
                        "inspection.plan.beforeAmended")
                .containsExactly("08/08/2023", "77/KH-KVTĐ", "09/08/2023");
        assertThatNoException()
                .isThrownBy(() -> amendment.requireIssuable(new Issuance(78, DAY, 2023, 0), amended, CLOCK));
    }

    @Test
    void whatIsNoLongerInForceCannotBeAmendedByADraftOfBefore() {
        var amended = Optional.of(in(DocumentState.REVOKED));
        assertRefused(
                () -> in(DocumentState.DRAFT).requireIssuable(new Issuance(78, DAY, 2023, 0), amended, CLOCK),
                "inspection.plan.cannotAmend");
    }

    @Test
    void revokingNeedsAReasonAndKeepsIt() {
        var plan = in(DocumentState.ISSUED);
        assertRefused(() -> plan.revoke(" ", SECRETARY, CLOCK), "inspection.plan.revokeWithoutReason");
        plan.revoke("Ban hành nhầm", SECRETARY, CLOCK);
        assertThat(plan.stateReason()).contains("Ban hành nhầm");
    }

    private static ListAssert<Object> assertRefused(ThrowingCallable call, String code) {
        var refusal = catchThrowableOfType(BusinessRuleViolation.class, call);
        assertThat(refusal).hasMessage(code);
        return assertThat(refusal.sentence().arguments());
    }

    private static InspectionPlan in(DocumentState state) {
        var plan = plan(written());
        if (state != DocumentState.DRAFT) {
            issue(plan);
        }
        if (state == DocumentState.AMENDED) {
            plan.amendedBy("78/KH-KVTĐ", SECRETARY, CLOCK);
        } else if (state == DocumentState.REVOKED) {
            plan.revoke("Ban hành nhầm", SECRETARY, CLOCK);
        }
        return plan;
    }

    private static InspectionPlan plan(PlanContent content) {
        return new InspectionPlan(ZONE, InspectionFixture.round(), content, null, SECRETARY, CLOCK.instant());
    }

    private static void issue(InspectionPlan plan) {
        plan.requireIssuable(new Issuance(77, DAY, 2023, 0), Optional.empty(), CLOCK);
        plan.issue("77/KH-KVTĐ", DAY, SECRETARY, CLOCK);
    }

    private static PlanContent written() {
        return with(LocalDate.of(2022, 10, 1), LocalDate.of(2023, 8, 31), "Hòa Bình");
    }

    private static PlanContent with(LocalDate from, LocalDate to, String place) {
        var content = InspectionFixture.content();
        return new PlanContent(
                content.roundId(),
                from,
                to,
                place,
                content.subject(),
                content.signer(),
                content.legalBases(),
                content.purpose(),
                content.requirements(),
                content.scope(),
                content.contents(),
                content.method(),
                content.organisation(),
                content.annex());
    }

    @Test
    void thePageOnSecurityShowsWhoMayDoWhatInWhichState() {
        var table = new StateTable<>(DocumentState.class, InspectionPlanTest::in, InspectionPlan::state)
                .act("edit", Plans.class, "edit", Step.EDIT.action)
                .act("delete", Plans.class, "delete", Step.DELETE.action)
                .act("issue with a number", Plans.class, "issue", Step.ISSUE.action)
                .act("amend by another", Plans.class, "amend", Step.AMEND.action)
                .act("revoke", Plans.class, "revoke", Step.REVOKE.action);

        SecurityPage.shows("plan", table.markdown());
    }
}
