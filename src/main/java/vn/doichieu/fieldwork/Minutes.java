package vn.doichieu.fieldwork;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.inspection.InspectionView;
import vn.doichieu.inspection.Inspections;
import vn.doichieu.inspection.TeamRole;
import vn.doichieu.inspection.VisitId;
import vn.doichieu.inspection.VisitState;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;
import vn.doichieu.shared.UserId;

/** The minutes of a visit: drafted by the team, confirmed by its leader and by the head of every inspected unit. */
@Service
@Transactional(readOnly = true)
public class Minutes {

    private final Inspections inspections;
    private final Fieldwork fieldwork;
    private final MinutesDesk desk;
    private final Gaps gaps;

    Minutes(Inspections inspections, Fieldwork fieldwork, MinutesDesk desk, Gaps gaps) {
        this.inspections = inspections;
        this.fieldwork = fieldwork;
        this.desk = desk;
        this.gaps = gaps;
    }

    /** The common part, and the work at those units of the visit that lie within the scope. */
    @PreAuthorize("hasAnyAuthority('INSPECTION_READ', 'REPORT_READ')")
    public MinutesView of(VisitId id, UnitScope scope) {
        var units = inspections.inspections(id, scope).stream()
                .map(inspection -> fieldwork.of(inspection.id(), scope))
                .toList();
        return desk.view(inspections.visit(id, scope), units);
    }

    /** Inspections of these units whose minutes are drafted and not yet confirmed by the unit itself. */
    @PreAuthorize("hasAuthority('WORK_READ')")
    public List<InspectionView> unconfirmed(UnitScope scope) {
        return inspections.inspections(scope).stream()
                .filter(inspection -> inspection.visitState() == VisitState.MINUTES_DRAFT)
                .filter(inspection -> !desk.confirmedUnits(inspection.visitId())
                        .contains(inspection.unit().id()))
                .toList();
    }

    /** Inspections of these units whose minutes are drafted and wait for this leader of the team. */
    @PreAuthorize("hasAuthority('MINUTES_CLOSE')")
    public List<InspectionView> unconfirmedByLeader(UserId leader, UnitScope scope) {
        return inspections.inspections(scope).stream()
                .filter(inspection -> inspection.visitState() == VisitState.MINUTES_DRAFT)
                .filter(inspection -> leads(leader, inspection) && !desk.confirmedByTeam(inspection.visitId()))
                .toList();
    }

    /** What the leader has to have seen before confirming: everything at these units that is still open. */
    @PreAuthorize("hasAuthority('MINUTES_CLOSE')")
    public List<Gap> gaps(MinutesView minutes) {
        return gaps.of(minutes.units());
    }

    /** Writes or rewrites the draft; work at the units stops with the first draft. */
    @PreAuthorize("hasAuthority('INSPECTION_WORK')")
    @Transactional
    public void draft(VisitId id, MinutesText text, int version, UnitScope scope, Actor by) {
        var visit = inspections.visit(id, scope);
        inspections.requireLeaderOrSecretary(id, by.id());
        if (visit.state() != VisitState.MINUTES_DRAFT) {
            inspections.draftMinutes(id, by);
        }
        desk.write(visit, text, version, by);
    }

    /** Opens the work again, as long as nobody has confirmed. */
    @PreAuthorize("hasAuthority('INSPECTION_WORK')")
    @Transactional
    public void backToWork(VisitId id, Actor by) {
        inspections.requireLeaderOrSecretary(id, by.id());
        desk.requireUnconfirmed(id);
        inspections.backToWork(id, by);
    }

    @PreAuthorize("hasAuthority('MINUTES_CLOSE')")
    @Transactional
    public void confirmForTeam(VisitId id, int version, boolean gapsSeen, UnitScope scope, Actor by) {
        inspections.requireLeader(id, by.id());
        var open = gaps(of(id, scope));
        if (!open.isEmpty() && !gapsSeen) {
            throw new BusinessRuleViolation("fieldwork.gap.notSeen", String.valueOf(open.size()));
        }
        var described = open.isEmpty() ? null : gaps.described(open);
        if (desk.confirmForTeam(id, () -> inspections.visit(id, scope), version, described, by)) {
            inspections.confirmMinutes(id, by);
        }
    }

    @PreAuthorize("hasAuthority('MINUTES_CONFIRM')")
    @Transactional
    public void confirmForUnit(VisitId id, UnitConfirmation confirmation, UnitScope scope, Actor by) {
        requireInspected(id, confirmation.unit(), scope);
        if (desk.confirmForUnit(id, () -> inspections.visit(id, scope), confirmation, by)) {
            inspections.confirmMinutes(id, by);
        }
    }

    private void requireInspected(VisitId id, UnitId unit, UnitScope scope) {
        if (inspections.inspections(id, scope).stream()
                .noneMatch(inspection -> inspection.unit().id().equals(unit))) {
            throw new NotFoundException("unit " + unit.value());
        }
    }

    private static boolean leads(UserId user, InspectionView inspection) {
        return inspection.members().stream()
                .filter(member -> member.role() == TeamRole.TEAM_LEADER)
                .anyMatch(member -> member.account().filter(user::equals).isPresent());
    }
}
