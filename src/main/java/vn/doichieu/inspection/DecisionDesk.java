package vn.doichieu.inspection;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Sentences;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitScope;

/** Takes a decision out for those who may change it, tells the second of two what the first has done, keeps the journal. */
@Component
class DecisionDesk {

    static final Subject SUBJECT = Subject.DECISION;

    /** A decision with the plan it follows. */
    record Opened(TeamDecision decision, PlanBasis plan) {}

    private final TeamDecisionRepository repository;
    private final PlanBasisReader plans;
    private final Journal journal;
    private final Sentences sentences;

    DecisionDesk(TeamDecisionRepository repository, PlanBasisReader plans, Journal journal, Sentences sentences) {
        this.repository = repository;
        this.plans = plans;
        this.journal = journal;
        this.sentences = sentences;
    }

    Opened edited(long id, UnitScope scope) {
        var decision = repository.findById(id).orElseThrow(() -> new NotFoundException("decision " + id));
        return new Opened(decision, plans.edited(decision.planId(), scope));
    }

    /** Drafts are there for their editors only. */
    Opened read(long id, UnitScope scope, UnitScope edits) {
        var decision = repository.findById(id).orElseThrow(() -> new NotFoundException("decision " + id));
        return new Opened(
                decision,
                decision.isDraft() ? plans.edited(decision.planId(), edits) : plans.read(decision.planId(), scope));
    }

    Opened locked(long id, UnitScope scope) {
        var decision = repository.lock(id).orElseThrow(() -> new NotFoundException("decision " + id));
        return new Opened(decision, plans.edited(decision.planId(), scope));
    }

    Opened locked(long id, int seen, UnitScope scope) {
        var opened = locked(id, scope);
        requireSeen(opened.decision(), seen);
        return opened;
    }

    void add(TeamDecision decision) {
        repository.saveAndFlush(decision);
    }

    void remove(TeamDecision decision) {
        repository.delete(decision);
        repository.flush();
    }

    /** Readers use plain SQL: what was changed has to be there before anybody is told. */
    void save() {
        repository.flush();
    }

    void record(
            TeamDecision decision,
            DecisionEvent event,
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason,
            Actor by) {
        journal.record(by, SUBJECT, decision.id(), event.name(), from, to, reason);
    }

    private void requireSeen(TeamDecision decision, int seen) {
        if (decision.version() == seen) {
            return;
        }
        var last = journal.of(SUBJECT, decision.id()).stream().findFirst();
        throw last.map(entry -> new StaleVersion(told(entry), entry.actor(), entry.at()))
                .orElseGet(() -> new StaleVersion(
                        sentences.text("inspection.documentState." + decision.state()),
                        decision.stateBy(),
                        decision.stateAt()));
    }

    private String told(Journal.Entry entry) {
        var what = sentences.text("history.did.DECISION." + entry.action());
        if (entry.from() != null && entry.to() != null) {
            return sentences.text("inspection.decision.changedFromTo", what, entry.from(), entry.to());
        }
        var which = entry.to() == null ? entry.from() : entry.to();
        return which == null ? what : sentences.text("inspection.decision.changed", what, which);
    }
}
