package vn.doichieu.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.inspection.rules.Finding;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.records.DocumentKind;
import vn.doichieu.records.DocumentRegister;
import vn.doichieu.records.NewDocument;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitScope;

/** The way of a decision into force and out of it. What it sets going (visits, inspections) is done with it or not at all. */
@Service
@Transactional
public class DecisionIssue {

    private static final String EDIT = "hasAuthority('PLAN_EDIT')";
    private static final int LONGEST_EXPLANATION = 4000;

    private final DecisionDesk desk;
    private final DecisionReader reader;
    private final DecisionFactsReader facts;
    private final VisitsFollowDecision visits;
    private final DecisionWords words;
    private final DocumentRegister register;
    private final Clock clock;

    DecisionIssue(
            DecisionDesk desk,
            DecisionReader reader,
            DecisionFactsReader facts,
            VisitsFollowDecision visits,
            DecisionWords words,
            DocumentRegister register,
            Clock clock) {
        this.desk = desk;
        this.reader = reader;
        this.facts = facts;
        this.visits = visits;
        this.words = words;
        this.register = register;
        this.clock = clock;
    }

    /** All there is to know before it is issued on that day: findings, number, what becomes of standing visits. */
    @PreAuthorize(EDIT)
    @Transactional(readOnly = true)
    public IssuanceView issuance(long id, Optional<LocalDate> day, UnitScope scope) {
        var opened = desk.edited(id, scope);
        opened.decision().requireDraft();
        var on = day.orElseGet(() -> LocalDate.now(clock));
        var known = facts.of(opened.decision(), opened.plan());
        var findings = DecisionCheck.of(opened.decision(), known, Optional.of(on));
        return new IssuanceView(
                reader.view(opened, known, findings, true),
                on,
                register.propose(opened.plan().zone(), DocumentKind.DECISION, on, scope),
                opened.decision().amends().isPresent() ? changes(opened.decision(), known) : List.of());
    }

    @PreAuthorize(EDIT)
    public void issue(long id, IssueOrder order, UnitScope scope, Actor by) {
        var opened = desk.locked(id, order.version(), scope);
        var decision = opened.decision();
        decision.requireDraft();
        requireAfterPlan(opened.plan(), order.on());
        var before =
                decision.amends().map(amended -> desk.locked(amended, scope).decision());
        before.ifPresent(amended -> requireAfter(amended, order.on()));
        decision.amends().ifPresent(visits::held);
        var known = facts.of(decision, opened.plan());
        visits.requireBegunKept(decision, known);
        requireInOrder(DecisionCheck.of(decision, known, Optional.of(order.on())), order);
        // Of the decisions of a plan one is in force at a time: the former goes first.
        before.ifPresent(amended -> amended.amended(by, clock.instant()));
        desk.save();
        var number = register.register(
                new NewDocument(
                        opened.plan().zone(),
                        DocumentKind.DECISION,
                        order.number(),
                        order.on(),
                        decision.texts().subject(),
                        DecisionDesk.SUBJECT.name(),
                        id),
                scope,
                by);
        decision.issue(number, order.on(), order.explanation(), by, clock.instant());
        desk.save();
        visits.issue(decision, known, by);
        desk.save();
        desk.record(
                decision,
                DecisionEvent.ISSUED,
                null,
                number,
                order.explanation().orElse(null),
                by);
        before.ifPresent(amended ->
                desk.record(amended, DecisionEvent.AMENDED, amended.number().orElse(null), number, null, by));
    }

    /** With all its visits, none of which may have begun. */
    @PreAuthorize(EDIT)
    public void revoke(long id, int version, String reason, UnitScope scope, Actor by) {
        var decision = desk.locked(id, version, scope).decision();
        reader.successor(id).filter(DecisionView.Related::draft).ifPresent(draft -> {
            throw new BusinessRuleViolation("inspection.decision.amendmentStands", draft.by(), draft.at());
        });
        decision.requireInForce();
        var standing = visits.held(id);
        decision.revoke(reason, by, clock.instant());
        visits.revoke(standing, words.revoked(decision), by);
        desk.save();
        desk.record(decision, DecisionEvent.REVOKED, decision.number().orElse(null), null, reason.strip(), by);
    }

    private static void requireAfterPlan(PlanBasis plan, LocalDate on) {
        var issued = plan.issuedOn().orElseThrow();
        if (on.isBefore(issued)) {
            throw new BusinessRuleViolation(
                    "inspection.decision.beforePlan", on, plan.number().orElse("…"), issued);
        }
    }

    private static void requireAfter(TeamDecision amended, LocalDate on) {
        amended.requireInForce();
        var issued = amended.issuedOn().orElseThrow();
        if (on.isBefore(issued)) {
            throw new BusinessRuleViolation(
                    "inspection.decision.beforeAmended", on, amended.number().orElse("…"), issued);
        }
    }

    private static void requireInOrder(List<Finding> findings, IssueOrder order) {
        var errors = findings.stream().filter(Finding::blocks).count();
        if (errors > 0) {
            throw new BusinessRuleViolation("inspection.decision.hasErrors", errors);
        }
        if (order.explanation().isEmpty() && !findings.isEmpty()) {
            throw new BusinessRuleViolation("inspection.decision.notExplained", findings.size());
        }
        if (order.explanation()
                .filter(text -> text.length() > LONGEST_EXPLANATION)
                .isPresent()) {
            throw new BusinessRuleViolation("inspection.decision.tooLong", LONGEST_EXPLANATION);
        }
    }

    private List<IssuanceView.Change> changes(TeamDecision decision, DecisionFacts known) {
        var lines = decision.teams().stream()
                .flatMap(team -> team.visits().stream().map(line -> change(team, line, known)))
                .flatMap(Optional::stream);
        var kept = decision.teams().stream()
                .flatMap(team -> team.visits().stream())
                .flatMap(line -> line.visit().stream())
                .toList();
        var leftOut = known.carried().values().stream()
                .filter(visit -> visit.state() != VisitState.CANCELLED && !kept.contains(visit.id()))
                .sorted(Comparator.comparing(visit -> visit.when().on()))
                .map(visit -> new IssuanceView.Change(IssuanceView.Kind.CANCELLED, said(visit, known), ""));
        return Stream.concat(lines, leftOut).toList();
    }

    private Optional<IssuanceView.Change> change(InspectionTeam team, ScheduledVisit line, DecisionFacts known) {
        var said = words.line(team, line, known);
        if (line.visit().isEmpty()) {
            return Optional.of(new IssuanceView.Change(IssuanceView.Kind.ADDED, "", said));
        }
        return line.visit()
                .flatMap(visit -> Optional.ofNullable(known.carried().get(visit)))
                .filter(visit -> visit.changedBy(line, team.number()))
                .map(visit -> new IssuanceView.Change(IssuanceView.Kind.CHANGED, said(visit, known), said));
    }

    private String said(CarriedVisit visit, DecisionFacts known) {
        return words.visit(visit.team(), visit.when(), visit.units(), known);
    }
}
