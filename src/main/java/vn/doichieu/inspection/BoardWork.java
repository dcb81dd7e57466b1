package vn.doichieu.inspection;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.shared.Sentence;

/** One change of a board: takes the draft out, changes it, puts it before the rules, writes the journal. */
@Component
class BoardWork {

    /** For the journal, and what the page is told once it is saved: numbers are not known before. */
    record Change<T>(
            DecisionEvent event,
            @Nullable String from,
            @Nullable String to,
            Supplier<T> answer) {}

    private final DecisionDesk desk;
    private final DecisionFactsReader reader;
    private final DecisionWords words;

    BoardWork(DecisionDesk desk, DecisionFactsReader reader, DecisionWords words) {
        this.desk = desk;
        this.reader = reader;
        this.words = words;
    }

    <T> T change(BoardEdit edit, BiFunction<TeamDecision, DecisionFacts, Change<T>> step) {
        var opened = desk.locked(edit.decision(), edit.version(), edit.scope());
        var decision = opened.decision();
        decision.changed();
        var facts = reader.of(decision, opened.plan());
        var before = DecisionCheck.of(decision, facts, Optional.empty());
        var change = step.apply(decision, facts);
        DecisionCheck.requireNothingRefused(before, DecisionCheck.of(decision, facts, Optional.empty()));
        desk.save();
        desk.record(decision, change.event(), change.from(), change.to(), null, edit.by());
        return change.answer().get();
    }

    /** Where the team has been, nothing is planned any more. */
    void requireNotBegun(InspectionTeam team, ScheduledVisit line, DecisionFacts facts) {
        line.visit()
                .flatMap(visit -> Optional.ofNullable(facts.carried().get(visit)))
                .filter(visit -> visit.state().started())
                .ifPresent(visit -> {
                    throw new BusinessRuleViolation(
                            "inspection.board.begun",
                            words.line(team, line, facts),
                            Sentence.of("inspection.visitState." + visit.state()));
                });
    }
}
