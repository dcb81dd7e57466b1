package vn.doichieu.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.within;
import static vn.doichieu.inspection.VisitState.CANCELLED;
import static vn.doichieu.inspection.VisitState.CLOSED;
import static vn.doichieu.inspection.VisitState.MINUTES_CONFIRMED;
import static vn.doichieu.inspection.VisitState.MINUTES_DRAFT;
import static vn.doichieu.inspection.VisitState.ON_SITE;
import static vn.doichieu.inspection.VisitState.PLANNED;
import static vn.doichieu.inspection.VisitState.POSTPONED;
import static vn.doichieu.inspection.VisitState.PREPARING;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UserId;
import vn.doichieu.testing.SecurityPage;
import vn.doichieu.testing.StateTable;

class VisitTest {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate DAY = LocalDate.of(2023, 9, 7);
    private static final LocalDate DECIDED = LocalDate.of(2023, 8, 9);
    private static final Appointment WHEN = new Appointment(DAY, Optional.empty(), "Cục THADS tỉnh Tuyên Quang");
    private static final Appointment LATER =
            new Appointment(DAY.plusDays(5), Optional.of(LocalTime.of(8, 30)), "Chi cục THADS");
    private static final Clock ON_THE_DAY = Clock.fixed(Instant.parse("2023-09-07T01:00:00Z"), VIETNAM);
    private static final Actor LEADER = new Actor(new UserId(1), "Cục trưởng Cục THADS tỉnh Hòa Bình");
    private static final Actor OFFICE = new Actor(new UserId(2), "Thường trực Khu vực thi đua");

    private enum Step {
        PREPARE(visit -> visit.prepare(LEADER, ON_THE_DAY)),
        START(visit -> visit.start(LEADER, ON_THE_DAY)),
        DRAFT(visit -> visit.draftMinutes(LEADER, ON_THE_DAY)),
        CONFIRM(visit -> visit.confirmMinutes(LEADER, ON_THE_DAY)),
        CLOSE(visit -> visit.close(LEADER, ON_THE_DAY)),
        BACK(visit -> visit.backToWork(LEADER, ON_THE_DAY)),
        POSTPONE(visit -> visit.postpone("Bão số 3", OFFICE, ON_THE_DAY)),
        MOVE(visit -> visit.move(LATER, DECIDED, "Đơn vị bận", OFFICE, ON_THE_DAY)),
        CANCEL(visit -> visit.cancel("Đơn vị giải thể", OFFICE, ON_THE_DAY)),
        RESTORE(visit -> visit.restore("Hủy nhầm", OFFICE, ON_THE_DAY)),
        REOPEN(visit -> visit.reopen("Sót hồ sơ", DAY.plusDays(7), OFFICE, ON_THE_DAY));

        private final Consumer<Visit> action;

        Step(Consumer<Visit> action) {
            this.action = action;
        }
    }

    /** How each state is come to. */
    private static final Map<VisitState, List<Step>> WAYS = Map.of(
            PLANNED, List.of(),
            PREPARING, List.of(Step.PREPARE),
            ON_SITE, List.of(Step.PREPARE, Step.START),
            MINUTES_DRAFT, List.of(Step.PREPARE, Step.START, Step.DRAFT),
            MINUTES_CONFIRMED, List.of(Step.PREPARE, Step.START, Step.DRAFT, Step.CONFIRM),
            CLOSED, List.of(Step.PREPARE, Step.START, Step.DRAFT, Step.CONFIRM, Step.CLOSE),
            POSTPONED, List.of(Step.POSTPONE),
            CANCELLED, List.of(Step.CANCEL));

    /** Every way there is; all others are refused. */
    private static final Map<Step, Map<VisitState, VisitState>> TABLE = Map.ofEntries(
            Map.entry(Step.PREPARE, Map.of(PLANNED, PREPARING)),
            Map.entry(Step.START, Map.of(PREPARING, ON_SITE)),
            Map.entry(Step.DRAFT, Map.of(ON_SITE, MINUTES_DRAFT)),
            Map.entry(Step.BACK, Map.of(MINUTES_DRAFT, ON_SITE)),
            Map.entry(Step.CONFIRM, Map.of(MINUTES_DRAFT, MINUTES_CONFIRMED)),
            Map.entry(Step.CLOSE, Map.of(MINUTES_CONFIRMED, CLOSED)),
            Map.entry(Step.POSTPONE, Map.of(PLANNED, POSTPONED, PREPARING, POSTPONED)),
            Map.entry(Step.MOVE, Map.of(PLANNED, PLANNED, PREPARING, PREPARING, POSTPONED, PLANNED)),
            Map.entry(Step.CANCEL, Map.of(PLANNED, CANCELLED, PREPARING, CANCELLED, POSTPONED, CANCELLED)),
            Map.entry(Step.RESTORE, Map.of(CANCELLED, PLANNED)),
            Map.entry(Step.REOPEN, Map.of(MINUTES_CONFIRMED, ON_SITE, CLOSED, ON_SITE)));

    private static Stream<Arguments> everyStepInEveryState() {
        return Arrays.stream(Step.values())
                .flatMap(step -> Arrays.stream(VisitState.values()).map(state -> Arguments.of(step, state)));
    }

    @ParameterizedTest
    @MethodSource("everyStepInEveryState")
    void goesTheWaysOfTheTableAndNoOther(Step step, VisitState from) {
        var visit = in(from);
        var to = TABLE.get(step).get(from);
        if (to == null) {
            assertThatExceptionOfType(BusinessRuleViolation.class)
                    .isThrownBy(() -> step.action.accept(visit))
                    .satisfies(
                            refusal -> assertThat(refusal.sentence().arguments().get(0))
                                    .isEqualTo(Sentence.of("inspection.visitState." + from)));
            assertThat(visit.state()).isEqualTo(from);
        } else {
            step.action.accept(visit);
            assertThat(visit.state()).isEqualTo(to);
        }
    }

    @Test
    void aRefusalTellsTheStateSinceWhenAndByWhom() {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> in(PLANNED).start(LEADER, ON_THE_DAY))
                .extracting(BusinessRuleViolation::sentence)
                .isEqualTo(Sentence.of(
                        "inspection.visit.cannotStart",
                        Sentence.of("inspection.visitState.PLANNED"),
                        "08:00 ngày 07/09/2023",
                        LEADER.name()));
    }

    @Test
    void cannotStartBeforeItsDay() {
        var dayBefore = Clock.fixed(Instant.parse("2023-09-06T16:59:00Z"), VIETNAM);
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> in(PREPARING).start(LEADER, dayBefore))
                .withMessage("inspection.visit.beforeItsDay");
    }

    @Test
    void startsFromMidnightOfItsDayInVietnam() {
        var midnight = Clock.fixed(Instant.parse("2023-09-06T17:00:00Z"), VIETNAM);
        assertThatNoException().isThrownBy(() -> in(PREPARING).start(LEADER, midnight));
    }

    @Test
    void aVisitPutOffIsPlannedAgainWithItsNewDay() {
        var visit = in(POSTPONED);
        Step.MOVE.action.accept(visit);
        assertThat(visit.appointment()).isEqualTo(LATER);
        assertThat(visit.appointment().described()).isEqualTo("08:30 12/09/2023, Chi cục THADS");
    }

    @Test
    void aVisitPutOffMayKeepItsDay() {
        var visit = in(POSTPONED);
        visit.move(WHEN, DECIDED, "Bão đã tan", OFFICE, ON_THE_DAY);
        assertThat(visit.state()).isEqualTo(PLANNED);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2023-08-08, inspection.visit.beforeDecision
            2023-09-07, inspection.visit.nothingMoved
            """)
    void isNotMovedBeforeItsDecisionNorToWhereItIs(LocalDate day, String refusal) {
        var to = new Appointment(day, Optional.empty(), WHEN.place());
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> in(PLANNED).move(to, DECIDED, "Đổi", OFFICE, ON_THE_DAY))
                .withMessage(refusal);
    }

    @Test
    void theDayOfItsDecisionIsEarlyEnough() {
        var to = new Appointment(DECIDED, Optional.empty(), WHEN.place());
        assertThatNoException().isThrownBy(() -> in(PLANNED).move(to, DECIDED, "Đổi", OFFICE, ON_THE_DAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n"})
    void nothingIsArrangedWithoutAReason(String reason) {
        refused("inspection.visit.reasonMissing", () -> in(PLANNED).postpone(reason, OFFICE, ON_THE_DAY));
        refused("inspection.visit.reasonMissing", () -> in(PLANNED).move(LATER, DECIDED, reason, OFFICE, ON_THE_DAY));
        refused("inspection.visit.reasonMissing", () -> in(PLANNED).cancel(reason, OFFICE, ON_THE_DAY));
        refused("inspection.visit.reasonMissing", () -> in(CANCELLED).restore(reason, OFFICE, ON_THE_DAY));
        refused("inspection.visit.reasonMissing", () -> in(CLOSED).reopen(reason, DAY, OFFICE, ON_THE_DAY));
    }

    @Test
    void aReasonHasItsLimit() {
        var long2001 = "x".repeat(2001);
        refused("inspection.visit.reasonTooLong", () -> in(PLANNED).cancel(long2001, OFFICE, ON_THE_DAY));
    }

    @Test
    void isOpenAgainUntilADayThatIsNotPastAndNoLongerOnceConfirmedAgain() {
        var visit = in(CLOSED);
        refused("inspection.visit.untilPassed", () -> visit.reopen("Sót", DAY.minusDays(1), OFFICE, ON_THE_DAY));
        visit.reopen("Sót", DAY, OFFICE, ON_THE_DAY);
        assertThat(visit.reopenedUntil()).contains(DAY);
        visit.draftMinutes(LEADER, ON_THE_DAY);
        assertThat(visit.reopenedUntil()).contains(DAY);
        visit.confirmMinutes(LEADER, ON_THE_DAY);
        assertThat(visit.reopenedUntil()).isEmpty();
    }

    @Test
    void whatIsOpenAgainGetsALaterDayInWhateverStateItIs() {
        var visit = in(CLOSED);
        visit.reopen("Sót", DAY, OFFICE, ON_THE_DAY);
        visit.draftMinutes(LEADER, ON_THE_DAY);
        visit.extend("Thêm ngày", DAY.plusDays(3), OFFICE, ON_THE_DAY);
        assertThat(visit.state()).isEqualTo(MINUTES_DRAFT);
        assertThat(visit.reopenedUntil()).contains(DAY.plusDays(3));
        refused("inspection.visit.cannotReopen", () -> in(ON_SITE).extend("Thêm", DAY, OFFICE, ON_THE_DAY));
    }

    @Test
    void whoArrangedOnAnOlderStateLearnsWhatStandsThere() {
        var stale = in(PLANNED).changedSince(3).orElseThrow();
        assertThat(stale.current()).isEqualTo("07/09/2023, Cục THADS tỉnh Tuyên Quang");
        assertThat(stale.by()).isEqualTo(LEADER.name());
        assertThat(stale.at()).isCloseTo(ON_THE_DAY.instant(), within(0, ChronoUnit.SECONDS));
        assertThat(in(PLANNED).changedSince(0)).isEmpty();
    }

    private static void refused(String code, Runnable step) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(step::run)
                .withMessage(code);
    }

    private static Visit in(VisitState state) {
        var visit = new Visit(3, WHEN, LEADER, ON_THE_DAY.instant());
        WAYS.get(state).forEach(step -> step.action.accept(visit));
        return visit;
    }

    @Test
    void thePageOnSecurityShowsWhoMayDoWhatInWhichState() {
        var table = new StateTable<>(VisitState.class, VisitTest::in, Visit::state)
                .act("prepare", Inspections.class, "prepare", Step.PREPARE.action)
                .act("start on its day", Inspections.class, "start", Step.START.action)
                .act("draft the minutes", Inspections.class, "draftMinutes", Step.DRAFT.action)
                .act("back to work", Inspections.class, "backToWork", Step.BACK.action)
                .act("confirm, both sides", Inspections.class, "confirmMinutes", Step.CONFIRM.action)
                .act("close", Inspections.class, "close", Step.CLOSE.action)
                .act("postpone", Visits.class, "postpone", Step.POSTPONE.action)
                .act("move", Visits.class, "move", Step.MOVE.action)
                .act("cancel", Visits.class, "cancel", Step.CANCEL.action)
                .act("restore", Visits.class, "restore", Step.RESTORE.action)
                .act("reopen until a day", Visits.class, "reopen", Step.REOPEN.action);

        SecurityPage.shows("visit", table.markdown());
    }
}
