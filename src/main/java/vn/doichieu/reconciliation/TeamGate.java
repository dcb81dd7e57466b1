package vn.doichieu.reconciliation;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.doichieu.inspection.InspectionView;
import vn.doichieu.inspection.Inspections;
import vn.doichieu.inspection.VisitState;
import vn.doichieu.organization.Round;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;
import vn.doichieu.shared.UserId;

/** A team settles from the moment its visit is planned until the minutes are confirmed; then only the zone does. */
@Component
class TeamGate {

    private final Inspections inspections;

    TeamGate(Inspections inspections) {
        this.inspections = inspections;
    }

    Optional<InspectionView> inspection(UnitId unit, Round round) {
        return inspections.ofRound(round.id(), new UnitScope(Set.of(unit))).stream()
                .filter(one -> one.visitState() != VisitState.CANCELLED)
                .max(Comparator.comparing(InspectionView::visitOn));
    }

    /** The units of the scope whose inspection in this round is still in the hands of a team. */
    UnitScope atWork(UnitScope scope, Round round) {
        return new UnitScope(inspections.ofRound(round.id(), scope).stream()
                .filter(one -> !one.visitState().confirmed() && one.visitState() != VisitState.CANCELLED)
                .map(one -> one.unit().id())
                .collect(Collectors.toSet()));
    }

    /** Empty while this member of the team may settle; otherwise why not. */
    Optional<Sentence> closed(Optional<InspectionView> inspection, UserId member) {
        if (inspection.flatMap(it -> inspections.roleOf(it.visitId(), member)).isEmpty()) {
            return Optional.of(Sentence.of("reconciliation.team.notVisiting"));
        }
        var standing = inspection.orElseThrow().standing();
        return switch (standing.state()) {
            case PLANNED, PREPARING, MINUTES_DRAFT, POSTPONED, CANCELLED -> Optional.empty();
            case ON_SITE ->
                standing.overdue() ? Optional.of(Sentence.of("reconciliation.team.over")) : Optional.empty();
            case MINUTES_CONFIRMED, CLOSED ->
                Optional.of(Sentence.of(
                        "reconciliation.team.confirmed", standing.since().toLocalDate(), standing.by()));
        };
    }
}
