package vn.doichieu.inspection;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitScope;
import vn.doichieu.shared.UserId;

/**
 * Visits and inspections to read, and the steps of a visit. A visit may be read by everybody with a unit in the zone;
 * an inspection only by those whose scope holds its unit.
 */
@Service
@Transactional(readOnly = true)
public class Inspections {

    private final PlanReader plans;
    private final VisitReader visits;
    private final InspectionReader inspections;
    private final VisitSteps steps;

    Inspections(PlanReader plans, VisitReader visits, InspectionReader inspections, VisitSteps steps) {
        this.plans = plans;
        this.visits = visits;
        this.inspections = inspections;
        this.steps = steps;
    }

    @PreAuthorize("hasAuthority('PLAN_READ')")
    public VisitView visit(VisitId id, UnitScope scope) {
        return visits.visit(id)
                .filter(visit -> plans.readable(visit.planId(), scope))
                .orElseThrow(() -> new NotFoundException("visit " + id.value()));
    }

    @PreAuthorize("hasAuthority('PLAN_READ')")
    public InspectionView inspection(InspectionId id, UnitScope scope) {
        return inspections
                .inspection(id, scope.ids())
                .orElseThrow(() -> new NotFoundException("inspection " + id.value()));
    }

    /** All inspections of these units, the latest visit first. */
    @PreAuthorize("hasAuthority('PLAN_READ')")
    public List<InspectionView> inspections(UnitScope scope) {
        return inspections.inspections(scope.ids());
    }

    /** Those of one round, the latest visit first. */
    @PreAuthorize("hasAuthority('PLAN_READ')")
    public List<InspectionView> ofRound(long round, UnitScope scope) {
        return inspections.ofRound(round, scope.ids());
    }

    /** The inspections of one visit, of these units only; nothing at all is 404. */
    @PreAuthorize("hasAuthority('PLAN_READ')")
    public List<InspectionView> inspections(VisitId visit, UnitScope scope) {
        var found = inspections.ofVisit(visit, scope.ids());
        if (found.isEmpty()) {
            throw new NotFoundException("visit " + visit.value());
        }
        return found;
    }

    @PreAuthorize("hasAuthority('PLAN_READ')")
    public Optional<TeamRole> roleOf(VisitId visit, UserId user) {
        return visits.visit(visit).flatMap(view -> view.roleOf(user));
    }

    @PreAuthorize("hasAuthority('PLAN_READ')")
    public void requireLeader(VisitId visit, UserId user) {
        requireRole(visit, user, Set.of(TeamRole.TEAM_LEADER), "inspection.team.leaderOnly");
    }

    @PreAuthorize("hasAuthority('PLAN_READ')")
    public void requireLeaderOrSecretary(VisitId visit, UserId user) {
        requireRole(
                visit, user, Set.of(TeamRole.TEAM_LEADER, TeamRole.SECRETARY), "inspection.team.leaderOrSecretaryOnly");
    }

    @PreAuthorize("hasAuthority('INSPECTION_WORK')")
    @Transactional
    public void prepare(VisitId visit, Actor by) {
        requireLeader(visit, by.id());
        steps.prepare(visit, by);
    }

    @PreAuthorize("hasAuthority('INSPECTION_WORK')")
    @Transactional
    public void start(VisitId visit, Actor by) {
        requireLeader(visit, by.id());
        steps.start(visit, by);
    }

    @PreAuthorize("hasAuthority('INSPECTION_WORK')")
    @Transactional
    public void draftMinutes(VisitId visit, Actor by) {
        requireLeaderOrSecretary(visit, by.id());
        steps.draftMinutes(visit, by);
    }

    @PreAuthorize("hasAuthority('INSPECTION_WORK')")
    @Transactional
    public void backToWork(VisitId visit, Actor by) {
        requireLeaderOrSecretary(visit, by.id());
        steps.backToWork(visit, by);
    }

    /** The last signature may be either side's; whether all are there is for the keeper of the minutes to know. */
    @PreAuthorize("hasAnyAuthority('MINUTES_CLOSE', 'MINUTES_CONFIRM')")
    @Transactional
    public void confirmMinutes(VisitId visit, Actor by) {
        steps.confirmMinutes(visit, by);
    }

    @PreAuthorize("hasAuthority('MINUTES_CLOSE')")
    @Transactional
    public void close(VisitId visit, Actor by) {
        requireLeader(visit, by.id());
        steps.close(visit, by);
    }

    private void requireRole(VisitId visit, UserId user, Set<TeamRole> allowed, String refusal) {
        // Who is in no team of this visit learns nothing about it.
        var role = roleOf(visit, user).orElseThrow(() -> new NotFoundException("visit " + visit.value()));
        if (!allowed.contains(role)) {
            throw new BusinessRuleViolation(refusal, Sentence.of("inspection.teamRole." + role));
        }
    }
}
