package vn.doichieu.inspection;

import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitScope;

/** Decisions to read, to draft, to word and to amend. Drafts exist for those who edit the documents of the zone. */
@Service
@Transactional
public class Decisions {

    private static final String EDIT = "hasAuthority('PLAN_EDIT')";

    private final DecisionDesk desk;
    private final DecisionReader reader;
    private final DecisionFactsReader facts;
    private final PlanBasisReader plans;
    private final DecisionDrafts drafts;
    private final DecisionWords words;

    Decisions(
            DecisionDesk desk,
            DecisionReader reader,
            DecisionFactsReader facts,
            PlanBasisReader plans,
            DecisionDrafts drafts,
            DecisionWords words) {
        this.desk = desk;
        this.reader = reader;
        this.facts = facts;
        this.plans = plans;
        this.drafts = drafts;
        this.words = words;
    }

    @PreAuthorize("hasAuthority('PLAN_READ')")
    @Transactional(readOnly = true)
    public DecisionView decision(long id, UnitScope scope, UnitScope edits) {
        return reader.view(desk.read(id, scope, edits), edits);
    }

    /** Begins the decision that follows an issued plan, with a first wording and no team yet. */
    @PreAuthorize(EDIT)
    public long draft(long plan, UnitScope scope, Actor by) {
        return drafts.begin(plans.edited(plan, scope), by);
    }

    /** Begins the decision that is to take the place of this one. */
    @PreAuthorize(EDIT)
    public long amend(long id, UnitScope scope, Actor by) {
        return drafts.amend(desk.locked(id, scope).decision(), by);
    }

    @PreAuthorize(EDIT)
    public void rewrite(long id, int version, DecisionTexts texts, UnitScope scope, Actor by) {
        var opened = desk.locked(id, version, scope);
        var decision = opened.decision();
        var before = decision.texts();
        if (texts.equals(before)) {
            return;
        }
        var known = facts.of(decision, opened.plan());
        var found = DecisionCheck.of(decision, known, Optional.empty());
        decision.rewrite(texts);
        DecisionCheck.requireNothingRefused(found, DecisionCheck.of(decision, known, Optional.empty()));
        desk.save();
        words.changes(before, texts)
                .forEach(change ->
                        desk.record(decision, DecisionEvent.TEXT_CHANGED, change.from(), change.to(), null, by));
    }

    @PreAuthorize(EDIT)
    public long delete(long id, int version, UnitScope scope, Actor by) {
        var decision = desk.locked(id, version, scope).decision();
        decision.requireDraft();
        desk.record(decision, DecisionEvent.DELETED, decision.texts().subject(), null, null, by);
        desk.remove(decision);
        return decision.planId();
    }
}
