package vn.doichieu.inspection;

import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Units;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.records.DocumentKind;
import vn.doichieu.records.DocumentRegister;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitScope;

/**
 * The plans of the zones. What was issued may be read by everybody with a unit in the zone; drafts exist only for those
 * whose right to edit holds for the whole zone.
 */
@Service
@Transactional(readOnly = true)
public class Plans {

    private final PlanReader reader;
    private final PlanDrafting drafting;
    private final PlanIssuing issuing;
    private final DocumentRegister register;
    private final Units units;

    Plans(PlanReader reader, PlanDrafting drafting, PlanIssuing issuing, DocumentRegister register, Units units) {
        this.reader = reader;
        this.drafting = drafting;
        this.issuing = issuing;
        this.register = register;
        this.units = units;
    }

    /** Drafts first, then the latest first. {@code edit}: where the reader may edit, nowhere for most. */
    @PreAuthorize("hasAuthority('PLAN_READ')")
    public List<PlanSummary> plans(UnitScope read, UnitScope edit) {
        return reader.plans(read, edit);
    }

    @PreAuthorize("hasAuthority('PLAN_READ')")
    public PlanView plan(long id, UnitScope read, UnitScope edit) {
        return reader.plan(id, read, edit).orElseThrow(() -> new NotFoundException("plan " + id));
    }

    /** One for each zone the editor acts for. */
    @PreAuthorize("hasAuthority('PLAN_EDIT')")
    public List<PlanBeginning> beginnings(UnitScope scope) {
        return units.zonesWithin(scope).stream()
                .map(zone -> drafting.beginning(zone, scope))
                .toList();
    }

    /** Answers the number of the draft. */
    @PreAuthorize("hasAuthority('PLAN_EDIT')")
    @Transactional
    public long draft(NewPlan plan, UnitScope scope, Actor by) {
        return drafting.draft(plan, scope, by);
    }

    @PreAuthorize("hasAuthority('PLAN_EDIT')")
    @Transactional
    public void edit(long id, PlanContent content, int seen, UnitScope scope, Actor by) {
        drafting.edit(id, content, seen, scope, by);
    }

    @PreAuthorize("hasAuthority('PLAN_EDIT')")
    @Transactional
    public void delete(long id, int seen, UnitScope scope, Actor by) {
        drafting.delete(id, seen, scope, by);
    }

    /** A plan of a zone the editor acts for, in whatever state. Others do not learn that it could be edited. */
    @PreAuthorize("hasAuthority('PLAN_EDIT')")
    public PlanView edited(long id, UnitScope scope) {
        return reader.plan(id, scope, scope)
                .filter(PlanView::mayEdit)
                .orElseThrow(() -> new NotFoundException("plan " + id));
    }

    /** The rounds a plan of this zone can be for. */
    @PreAuthorize("hasAuthority('PLAN_EDIT')")
    public List<Round> rounds(long id, UnitScope scope) {
        return drafting.roundsOf(edited(id, scope).zone());
    }

    /** The draft with the number it would get on that day. */
    @PreAuthorize("hasAuthority('PLAN_EDIT')")
    public PlanIssuance issuance(long id, LocalDate day, UnitScope scope) {
        var plan = edited(id, scope);
        return new PlanIssuance(plan, register.propose(plan.zone(), DocumentKind.PLAN, day, scope));
    }

    /** Gives the number and answers it as printed. From now on the text stands. */
    @PreAuthorize("hasAuthority('PLAN_EDIT')")
    @Transactional
    public String issue(long id, Issuance issuance, UnitScope scope, Actor by) {
        return issuing.issue(id, issuance, scope, by);
    }

    /** A draft with the text of an issued plan, to take its place; one at a time. */
    @PreAuthorize("hasAuthority('PLAN_EDIT')")
    @Transactional
    public long amend(long id, UnitScope scope, Actor by) {
        return drafting.amend(id, scope, by);
    }

    @PreAuthorize("hasAuthority('PLAN_EDIT')")
    @Transactional
    public void revoke(long id, String reason, UnitScope scope, Actor by) {
        issuing.revoke(id, reason, scope, by);
    }
}
