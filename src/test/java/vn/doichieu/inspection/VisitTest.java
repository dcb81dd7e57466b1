package vn.doichieu.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UserId;

class VisitTest {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate DAY = LocalDate.of(2023, 9, 7);
    private static final Clock ON_THE_DAY = Clock.fixed(Instant.parse("2023-09-07T01:00:00Z"), VIETNAM);
    private static final Actor LEADER = new Actor(new UserId(1), "Cục trưởng Cục THADS tỉnh Hòa Bình");

    /** The steps that lead to each state that can be reached in this version. */
    private static final Map<VisitState, Integer> DEPTH = Map.of(
            VisitState.PLANNED, 0,
            VisitState.PREPARING, 1,
            VisitState.ON_SITE, 2,
            VisitState.MINUTES_DRAFT, 3,
            VisitState.MINUTES_CONFIRMED, 4,
            VisitState.CLOSED, 5);

    private enum Step {
        PREPARE(visit -> visit.prepare(LEADER, ON_THE_DAY)),
        START(visit -> visit.start(LEADER, ON_THE_DAY)),
        DRAFT(visit -> visit.draftMinutes(LEADER, ON_THE_DAY)),
        CONFIRM(visit -> visit.confirmMinutes(LEADER, ON_THE_DAY)),
        CLOSE(visit -> visit.close(LEADER, ON_THE_DAY)),
        BACK(visit -> visit.backToWork(LEADER, ON_THE_DAY));

        private final Consumer<Visit> action;

        Step(Consumer<Visit> action) {
            this.action = action;
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            PLANNED,           PREPARE, PREPARING
            PREPARING,         START,   ON_SITE
            ON_SITE,           DRAFT,   MINUTES_DRAFT
            MINUTES_DRAFT,     BACK,    ON_SITE
            MINUTES_DRAFT,     CONFIRM, MINUTES_CONFIRMED
            MINUTES_CONFIRMED, CLOSE,   CLOSED
            """)
    void goesFromStateToState(VisitState from, Step step, VisitState to) {
        var visit = in(from);
        step.action.accept(visit);
        assertThat(visit.state()).isEqualTo(to);
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void refusesEveryStepThatIsNotInTheTable(Step step) {
        var allowed = Map.of(
                Step.PREPARE, VisitState.PLANNED,
                Step.START, VisitState.PREPARING,
                Step.DRAFT, VisitState.ON_SITE,
                Step.CONFIRM, VisitState.MINUTES_DRAFT,
                Step.CLOSE, VisitState.MINUTES_CONFIRMED,
                Step.BACK, VisitState.MINUTES_DRAFT);
        var others = Set.copyOf(DEPTH.keySet()).stream().filter(state -> state != allowed.get(step));
        assertThat(others).allSatisfy(state -> {
            var visit = in(state);
            assertThatExceptionOfType(BusinessRuleViolation.class).isThrownBy(() -> step.action.accept(visit));
            assertThat(visit.state()).isEqualTo(state);
        });
    }

    @Test
    void aRefusalTellsTheStateSinceWhenAndByWhom() {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> in(VisitState.PLANNED).start(LEADER, ON_THE_DAY))
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
                .isThrownBy(() -> in(VisitState.PREPARING).start(LEADER, dayBefore))
                .withMessage("inspection.visit.beforeItsDay");
    }

    @Test
    void startsFromMidnightOfItsDayInVietnam() {
        var midnight = Clock.fixed(Instant.parse("2023-09-06T17:00:00Z"), VIETNAM);
        assertThatNoException().isThrownBy(() -> in(VisitState.PREPARING).start(LEADER, midnight));
    }

    private static Visit in(VisitState state) {
        var visit = new Visit(3, DAY, "Cục THADS tỉnh Tuyên Quang", LEADER, ON_THE_DAY.instant());
        List.of(Step.values()).subList(0, DEPTH.get(state)).forEach(step -> step.action.accept(visit));
        return visit;
    }
}
