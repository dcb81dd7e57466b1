package vn.doichieu.fieldwork.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.doichieu.fieldwork.FieldworkView;
import vn.doichieu.fieldwork.Gap;
import vn.doichieu.fieldwork.Minutes;
import vn.doichieu.fieldwork.MinutesView;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.InspectionView;
import vn.doichieu.inspection.TeamRole;
import vn.doichieu.inspection.VisitState;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;

/** The minutes for one reader: which tabs, which steps, and whether the work of the team is to be seen yet. */
record MinutesPage(
        MinutesView minutes,
        Optional<InspectionView> tabs,
        boolean inTeam,
        boolean drafts,
        boolean leads,
        Set<UnitId> confirms,
        List<Gap> gaps) {

    /** What is open is counted for the leader only, when the confirmation is due. */
    static MinutesPage of(MinutesView minutes, Optional<Long> from, Minutes door, CurrentUser user) {
        var visit = minutes.visit();
        var role = visit.roleOf(user.id());
        boolean writes = role.filter(is -> is == TeamRole.TEAM_LEADER || is == TeamRole.SECRETARY)
                .isPresent();
        return new MinutesPage(
                minutes,
                tabs(minutes, from, user),
                role.isPresent(),
                writes && minutes.confirmations().isEmpty() && open(visit.state()),
                visit.ledBy(user.id()),
                confirms(minutes, user),
                waitsForLeader(minutes, user) ? door.gaps(minutes) : List.of());
    }

    private static boolean waitsForLeader(MinutesView minutes, CurrentUser user) {
        return user.may(Permission.MINUTES_CLOSE)
                && minutes.visit().ledBy(user.id())
                && minutes.visit().state() == VisitState.MINUTES_DRAFT
                && minutes.ofTeam().isEmpty();
    }

    /** Notes in the making are the team's own; the unit reads them once they are drafted. */
    public boolean showsWork() {
        var state = minutes.visit().state();
        return inTeam || (state.started() && state != VisitState.ON_SITE);
    }

    public boolean mayReopen() {
        return drafts && minutes.visit().state() == VisitState.MINUTES_DRAFT;
    }

    public boolean mayConfirmForTeam() {
        return leads
                && minutes.visit().state() == VisitState.MINUTES_DRAFT
                && minutes.ofTeam().isEmpty();
    }

    public List<FieldworkView> unitsToConfirm() {
        return minutes.units().stream()
                .filter(unit -> confirms.contains(unit.inspection().unit().id()))
                .toList();
    }

    private static boolean open(VisitState state) {
        return state == VisitState.ON_SITE || state == VisitState.MINUTES_DRAFT;
    }

    private static Optional<InspectionView> tabs(MinutesView minutes, Optional<Long> from, CurrentUser user) {
        var open = minutes.units().stream()
                .map(FieldworkView::inspection)
                .filter(inspection -> user.scope(Permission.INSPECTION_READ)
                        .contains(inspection.unit().id()))
                .toList();
        return open.stream()
                .filter(inspection ->
                        from.filter(id -> id == inspection.id().value()).isPresent())
                .findFirst()
                .or(() -> open.stream().findFirst());
    }

    private static Set<UnitId> confirms(MinutesView minutes, CurrentUser user) {
        if (minutes.visit().state() != VisitState.MINUTES_DRAFT) {
            return Set.of();
        }
        return minutes.units().stream()
                .map(unit -> unit.inspection().unit().id())
                .filter(user.scope(Permission.MINUTES_CONFIRM)::contains)
                .filter(unit -> minutes.of(unit).isEmpty())
                .collect(Collectors.toSet());
    }
}
