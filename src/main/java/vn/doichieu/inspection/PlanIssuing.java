package vn.doichieu.inspection;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Sentences;
import vn.doichieu.records.DocumentKind;
import vn.doichieu.records.DocumentRegister;
import vn.doichieu.records.NewDocument;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitScope;

/** Issues a draft under a number, which puts it in the place of the plan it amends, and revokes what was issued. */
@Component
class PlanIssuing {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final PlanDesk desk;
    private final PlanReader reader;
    private final DocumentRegister register;
    private final Sentences sentences;
    private final Clock clock;

    PlanIssuing(PlanDesk desk, PlanReader reader, DocumentRegister register, Sentences sentences, Clock clock) {
        this.desk = desk;
        this.reader = reader;
        this.register = register;
        this.sentences = sentences;
        this.clock = clock;
    }

    String issue(long id, Issuance issuance, UnitScope scope, Actor by) {
        var opened = desk.locked(id, scope);
        var plan = opened.plan();
        var amended = plan.amendsId().map(before -> desk.locked(before, scope).plan());
        plan.requireIssuable(issuance, amended, clock);
        var symbol = register.register(
                new NewDocument(
                        opened.zone(),
                        DocumentKind.PLAN,
                        issuance.number(),
                        issuance.issuedOn(),
                        plan.content().subject(),
                        PlanDesk.SUBJECT.name(),
                        id),
                scope,
                by);
        plan.issue(symbol, issuance.issuedOn(), by, clock);
        desk.save(plan);
        desk.record(plan, PlanEvent.ISSUED, DocumentState.DRAFT.name(), DocumentState.ISSUED + ": " + symbol, null, by);
        amended.ifPresent(before -> takePlaceOf(before, symbol, by));
        return symbol;
    }

    void revoke(long id, String reason, UnitScope scope, Actor by) {
        var plan = desk.locked(id, scope).plan();
        reader.decisions(id, true).stream()
                .filter(decision -> decision.state() == DocumentState.ISSUED)
                .findFirst()
                .ifPresent(PlanIssuing::refuseFor);
        reader.amendment(id).filter(PlanView.Related::draft).ifPresent(draft -> {
            throw new BusinessRuleViolation("inspection.plan.revokeWhileAmending", draft.by());
        });
        plan.revoke(reason, by, clock);
        desk.save(plan);
        desk.record(plan, PlanEvent.REVOKED, DocumentState.ISSUED.name(), DocumentState.REVOKED.name(), reason, by);
    }

    private void takePlaceOf(InspectionPlan before, String symbol, Actor by) {
        var reason = sentences.text("inspection.plan.amendedBySymbol", symbol);
        before.amendedBy(reason, by, clock);
        desk.save(before);
        desk.record(before, PlanEvent.AMENDED, DocumentState.ISSUED.name(), DocumentState.AMENDED.name(), reason, by);
    }

    private static void refuseFor(PlanView.Decision decision) {
        throw new BusinessRuleViolation(
                "inspection.plan.decisionInForce",
                decision.number().orElse(""),
                decision.issuedOn().map(DAY::format).orElse(""),
                decision.subject());
    }
}
