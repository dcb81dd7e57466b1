package vn.doichieu.inspection.web;

import java.util.List;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.VisitState;
import vn.doichieu.inspection.VisitView;
import vn.doichieu.shared.Permission;

/** A visit for one reader: what of it may be opened, and which step may be taken. */
record VisitPage(VisitView visit, List<Unit> units, boolean minutes, boolean leads) {

    record Unit(VisitView.Inspected inspected, boolean opens) {}

    static VisitPage of(VisitView visit, CurrentUser user) {
        var work = user.scope(Permission.INSPECTION_READ);
        var reports = user.scope(Permission.REPORT_READ);
        return new VisitPage(
                visit,
                visit.inspections().stream()
                        .map(inspected -> new Unit(
                                inspected, work.contains(inspected.unit().id())))
                        .toList(),
                visit.inspections().stream()
                        .anyMatch(inspected -> reports.contains(inspected.unit().id())),
                user.may(Permission.INSPECTION_WORK) && visit.ledBy(user.id()));
    }

    public boolean mayPrepare() {
        return leads && (visit.state() == VisitState.PLANNED || visit.state() == VisitState.POSTPONED);
    }

    public boolean mayStart() {
        return leads && visit.state() == VisitState.PREPARING;
    }

    public boolean mayClose() {
        return leads && visit.state() == VisitState.MINUTES_CONFIRMED;
    }
}
