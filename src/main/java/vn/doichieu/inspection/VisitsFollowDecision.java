package vn.doichieu.inspection;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.Sentence;

/**
 * Makes visits from the schedule of a decision that is issued. What an amended decision carries on goes to its teams;
 * what it leaves out is cancelled, what is begun stays as it is.
 */
@Component
class VisitsFollowDecision {

    /** A line of the schedule and the visit it carries on. */
    private record Carried(InspectionTeam team, ScheduledVisit line, CarriedVisit visit) {}

    private final VisitRepository visits;
    private final InspectionRows inspections;
    private final InspectedUnits inspected;
    private final DecisionFactsReader facts;
    private final DecisionWords words;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VisitsFollowDecision(
            VisitRepository visits,
            InspectionRows inspections,
            InspectedUnits inspected,
            DecisionFactsReader facts,
            DecisionWords words,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.visits = visits;
        this.inspections = inspections;
        this.inspected = inspected;
        this.facts = facts;
        this.words = words;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Nobody starts a visit of this decision while it is amended or revoked. */
    Map<VisitId, CarriedVisit> held(long decision) {
        inspections.hold(decision);
        return facts.carried(decision);
    }

    /** What is begun stays as it is, with its team's number. */
    void requireBegunKept(TeamDecision decision, DecisionFacts known) {
        var carried = carried(decision, known);
        var kept = carried.stream()
                .filter(is -> !is.visit.changedBy(is.line, is.team.number()))
                .map(is -> is.visit.id())
                .toList();
        known.carried().values().stream()
                .filter(visit -> visit.state().started() && !kept.contains(visit.id()))
                .findFirst()
                .ifPresent(visit -> {
                    throw begun(visit);
                });
    }

    void issue(TeamDecision decision, DecisionFacts known, Actor by) {
        var why = words.byDecision(decision.number().orElseThrow());
        var carried = carried(decision, known);
        cancelLeftOut(carried, known, why, by);
        var open = carried.stream().filter(is -> !is.visit.state().started()).toList();
        inspections.lift(open.stream().map(is -> is.visit.id()).toList());
        carried.forEach(is -> follow(is, known, why, by));
        var made = make(decision, known, why, by);
        open.forEach(is -> dropUnits(is, why, by));
        var scheduled = new ArrayList<>(made);
        open.forEach(is -> scheduled.add(is.visit.id()));
        events.publishEvent(new VisitsScheduled(scheduled, by));
    }

    void revoke(Map<VisitId, CarriedVisit> standing, String why, Actor by) {
        standing.values().stream()
                .filter(visit -> visit.state().started())
                .findFirst()
                .ifPresent(begun -> {
                    throw begun(begun);
                });
        standing.values().forEach(visit -> cancel(visit, why, by));
    }

    private static List<Carried> carried(TeamDecision decision, DecisionFacts known) {
        var found = new ArrayList<Carried>();
        decision.teams()
                .forEach(team -> team.visits()
                        .forEach(line -> line.visit()
                                .flatMap(visit ->
                                        Optional.ofNullable(known.carried().get(visit)))
                                .ifPresent(visit -> found.add(new Carried(team, line, visit)))));
        return found;
    }

    private void cancelLeftOut(List<Carried> carried, DecisionFacts known, String why, Actor by) {
        var kept = carried.stream().map(is -> is.visit.id()).toList();
        known.carried().values().stream()
                .filter(visit -> !kept.contains(visit.id()))
                .sorted(Comparator.comparing(visit -> visit.id().value()))
                .forEach(visit -> cancel(visit, why, by));
    }

    private void follow(Carried is, DecisionFacts known, String why, Actor by) {
        var changed = is.visit.changedBy(is.line, is.team.number());
        var visit = visits.findById(is.visit.id().value()).orElseThrow();
        visit.handOver(is.team.id());
        if (changed) {
            visit.follow(is.line.when(), why, by, clock);
        }
        visits.saveAndFlush(visit);
        if (!is.visit.state().started()) {
            inspections.place(
                    is.visit.id(), is.line.units(), known.plan().round().id());
        }
        if (changed) {
            var before = words.visit(is.visit.team(), is.visit.when(), is.visit.units(), known);
            record(is.visit.id(), VisitEvent.REARRANGED, before, words.line(is.team, is.line, known), why, by);
        }
    }

    private List<VisitId> make(TeamDecision decision, DecisionFacts known, String why, Actor by) {
        var made = new ArrayList<VisitId>();
        for (var team : decision.teams()) {
            for (var line : team.visits()) {
                if (line.visit().isEmpty()) {
                    var id = visits.saveAndFlush(new Visit(team.id(), line.when(), by, clock.instant()))
                            .id()
                            .orElseThrow();
                    line.becomes(id);
                    inspections.place(id, line.units(), known.plan().round().id());
                    record(id, VisitEvent.SCHEDULED, null, words.line(team, line, known), why, by);
                    made.add(id);
                }
            }
        }
        return made;
    }

    /** Units taken out of a visit that goes on: their inspections stand as a cancelled visit of the former team. */
    private void dropUnits(Carried is, String why, Actor by) {
        if (inspections.left(is.visit.id()).isEmpty()) {
            return;
        }
        var former = new Visit(is.visit.formerTeam(), is.visit.when(), by, clock.instant());
        former.cancel(why, by, clock);
        var id = visits.saveAndFlush(former).id().orElseThrow();
        inspections.moveLeft(is.visit.id(), id);
        record(id, VisitEvent.CANCELLED, is.visit.state().name(), VisitState.CANCELLED.name(), why, by);
    }

    private void cancel(CarriedVisit standing, String why, Actor by) {
        if (standing.state() == VisitState.CANCELLED) {
            return;
        }
        var visit = visits.findById(standing.id().value()).orElseThrow();
        visit.cancel(why, by, clock);
        visits.saveAndFlush(visit);
        inspected.callOff(standing.id());
        record(standing.id(), VisitEvent.CANCELLED, standing.state().name(), VisitState.CANCELLED.name(), why, by);
    }

    private void record(
            VisitId id, VisitEvent event, @Nullable String from, @Nullable String to, String why, Actor by) {
        journal.record(by, VisitSteps.SUBJECT, id.value(), event.name(), from, to, why);
    }

    private static BusinessRuleViolation begun(CarriedVisit visit) {
        return new BusinessRuleViolation(
                "inspection.decision.visitBegun",
                visit.team(),
                visit.when().described(),
                Sentence.of("inspection.visitState." + visit.state()));
    }
}
