package vn.doichieu.inspection;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.inspection.DecisionDesk.Opened;
import vn.doichieu.inspection.rules.Finding;
import vn.doichieu.shared.UnitScope;

/** Shows a decision: the document with its teams and schedule, and what became of it. */
@Component
class DecisionReader {

    private final DecisionFactsReader facts;
    private final PlanBasisReader plans;
    private final JdbcClient jdbc;

    DecisionReader(DecisionFactsReader facts, PlanBasisReader plans, JdbcClient jdbc) {
        this.facts = facts;
        this.plans = plans;
        this.jdbc = jdbc;
    }

    DecisionView view(Opened opened, UnitScope edits) {
        var mayEdit = plans.edits(opened.plan(), edits);
        var known = facts.of(opened.decision(), opened.plan(), mayEdit);
        var findings = opened.decision().isDraft()
                ? DecisionCheck.of(opened.decision(), known, Optional.empty())
                : List.<Finding>of();
        return view(opened, known, findings, mayEdit);
    }

    DecisionView view(Opened opened, DecisionFacts known, List<Finding> findings, boolean mayEdit) {
        var decision = opened.decision();
        var plan = opened.plan();
        return new DecisionView(
                decision.id(),
                decision.version(),
                new DecisionView.Standing(
                        decision.state(), decision.stateBy(), decision.stateAt(), decision.stateReason()),
                plan.zone().name(),
                plan.round(),
                plan.id(),
                plan.reference(),
                decision.number(),
                decision.issuedOn(),
                decision.texts(),
                decision.textIllustrative(),
                decision.warningsExplained(),
                decision.teams().stream().map(team -> team(team, known)).toList(),
                decision.amends().flatMap(before -> related("id = :id", before)),
                related("amends_id = :id and state <> 'REVOKED'", decision.id())
                        .filter(after -> mayEdit || !after.draft()),
                mayEdit,
                findings);
    }

    /** The draft that is to take the place of this decision, or the decision that has. */
    Optional<DecisionView.Related> successor(long decision) {
        return related("amends_id = :id and state <> 'REVOKED'", decision);
    }

    /** The draft of a decision for this plan or one it amends; without a draft the decision in force. */
    Optional<DecisionView.Related> standing(long plan) {
        return list("""
                state in ('DRAFT', 'ISSUED') and plan_id in (
                  with recursive chain(id) as (values (:id) union
                    select p.amends_id from inspection_plan p join chain c on p.id = c.id where p.amends_id is not null)
                  select id from chain)""", plan).stream().min(Comparator.comparing(DecisionView.Related::state));
    }

    private Optional<DecisionView.Related> related(String condition, long id) {
        return list(condition, id).stream().findFirst();
    }

    private List<DecisionView.Related> list(String condition, long id) {
        return jdbc.sql("select id, number, issued_on, state, state_by_name, state_at from team_decision where "
                        + condition + " order by id desc")
                .param("id", id)
                .query((row, n) -> new DecisionView.Related(
                        row.getLong(1),
                        Optional.ofNullable(row.getString(2)),
                        Optional.ofNullable(row.getObject(3, LocalDate.class)),
                        DocumentState.valueOf(row.getString(4)),
                        row.getString(5),
                        row.getTimestamp(6).toInstant()))
                .list();
    }

    private static DecisionView.Team team(InspectionTeam team, DecisionFacts known) {
        return new DecisionView.Team(
                team.id(),
                team.number(),
                team.members().stream()
                        .map(member -> new DecisionView.Member(
                                member.id(),
                                member.role(),
                                member.office(),
                                known.unit(member.unit()),
                                member.account(),
                                member.illustrative()))
                        .toList(),
                team.visits().stream().map(line -> line(line, known)).toList());
    }

    private static DecisionView.Line line(ScheduledVisit line, DecisionFacts known) {
        return new DecisionView.Line(
                line.id(),
                line.when(),
                line.units().stream().map(known::unit).toList(),
                line.visit()
                        .flatMap(visit -> Optional.ofNullable(known.carried().get(visit)))
                        .map(visit -> new DecisionView.Visiting(visit.id(), visit.state(), visit.when())));
    }
}
