package vn.doichieu.inspection;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Formats;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.Sentence;

/** Begins drafts: of the decision that follows a plan, and of one that takes the place of another. One at a time. */
@Component
class DecisionDrafts {

    private final DecisionDesk desk;
    private final DecisionReader reader;
    private final DecisionFactsReader facts;
    private final PlanBasisReader plans;
    private final DecisionWords words;
    private final Formats formats;
    private final Clock clock;

    DecisionDrafts(
            DecisionDesk desk,
            DecisionReader reader,
            DecisionFactsReader facts,
            PlanBasisReader plans,
            DecisionWords words,
            Formats formats,
            Clock clock) {
        this.desk = desk;
        this.reader = reader;
        this.facts = facts;
        this.plans = plans;
        this.words = words;
        this.formats = formats;
        this.clock = clock;
    }

    long begin(PlanBasis plan, Actor by) {
        if (plan.state() != DocumentState.ISSUED) {
            throw new BusinessRuleViolation(
                    "inspection.decision.planNotInForce",
                    plan.number().orElse("…"),
                    Sentence.of("inspection.documentState." + plan.state()));
        }
        plans.hold(plan.id());
        reader.standing(plan.id()).ifPresent(this::refuse);
        var decision = new TeamDecision(plan.id(), words.usual(plan), by, clock.instant());
        desk.add(decision);
        desk.record(decision, DecisionEvent.DRAFTED, null, decision.texts().subject(), null, by);
        return decision.id();
    }

    long amend(TeamDecision before, Actor by) {
        reader.successor(before.id()).filter(DecisionView.Related::draft).ifPresent(this::refuse);
        before.requireInForce();
        var plan = plans.inForce(before.planId());
        var draft = before.amendment(plan, words.amending(before), by, clock.instant());
        copyTeams(before, draft, facts.carried(before.id()));
        desk.add(draft);
        desk.record(
                draft,
                DecisionEvent.DRAFTED,
                before.number().orElse(null),
                draft.texts().subject(),
                null,
                by);
        return draft.id();
    }

    /** What was called off meanwhile is left out; what was moved stands where it was moved to. */
    private static void copyTeams(TeamDecision before, TeamDecision draft, Map<VisitId, CarriedVisit> standing) {
        before.teams().forEach(team -> {
            var copy = draft.addTeam(team.number());
            team.members().forEach(member -> copy.take(member.copy()));
            team.visits()
                    .forEach(line -> line.visit()
                            .flatMap(visit -> Optional.ofNullable(standing.get(visit)))
                            .filter(visit -> visit.state() != VisitState.CANCELLED)
                            .ifPresent(visit -> copy.add(
                                    new ScheduledVisit(visit.when(), visit.units(), Optional.of(visit.id())))));
        });
    }

    private void refuse(DecisionView.Related standing) {
        if (standing.draft()) {
            throw new BusinessRuleViolation(
                    "inspection.decision.alreadyDrafted", standing.by(), formats.dateTime(standing.at()));
        }
        throw new BusinessRuleViolation(
                "inspection.decision.alreadyInForce",
                standing.number().orElse("…"),
                standing.issuedOn().map(formats::date).orElse("…"));
    }
}
