package vn.doichieu.inspection.web;

import java.util.List;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.NoticeView;
import vn.doichieu.inspection.VisitState;
import vn.doichieu.inspection.VisitView;
import vn.doichieu.platform.Journal;
import vn.doichieu.shared.Permission;

/** A visit for one reader: what of it may be opened, and which step may be taken. */
record VisitPage(
        VisitView visit,
        List<Unit> units,
        boolean minutes,
        boolean leads,
        boolean arranges,
        List<VisitAct> acts,
        List<Journal.Entry> history,
        List<NoticeView> notices) {

    record Unit(VisitView.Inspected inspected, boolean opens) {}

    static VisitPage of(VisitView visit, List<Journal.Entry> history, List<NoticeView> notices, CurrentUser user) {
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
                user.may(Permission.INSPECTION_WORK) && visit.ledBy(user.id()),
                arranges(visit, user),
                arranges(visit, user) ? VisitAct.on(visit) : List.of(),
                history,
                notices);
    }

    /** Whoever arranges visits does so for the whole zone. */
    static boolean arranges(VisitView visit, CurrentUser user) {
        var scope = user.scope(Permission.VISIT_ARRANGE);
        return user.may(Permission.VISIT_ARRANGE)
                && visit.inspections().stream()
                        .allMatch(inspected -> scope.contains(inspected.unit().id()));
    }

    /** Put off, called off or open again: what a reader has to know before anything else. */
    public boolean tellsWhy() {
        return visit.state() == VisitState.POSTPONED
                || visit.state() == VisitState.CANCELLED
                || visit.standing().reopening().isPresent();
    }

    /** Notices are still given: the visit has not begun. */
    public boolean tells() {
        return arranges && !visit.state().started();
    }

    /** What a unit was told last is no longer what the visit is. */
    public boolean toldWrong() {
        return notices.stream().anyMatch(notice -> notice.newest() && notice.outdated());
    }

    /** Under way: nothing to arrange until the minutes are confirmed. */
    public boolean underWay() {
        return arranges && acts.isEmpty();
    }

    public boolean mayPrepare() {
        return leads && visit.state() == VisitState.PLANNED;
    }

    public boolean mayStart() {
        return leads && visit.state() == VisitState.PREPARING;
    }

    public boolean mayClose() {
        return leads && visit.state() == VisitState.MINUTES_CONFIRMED;
    }
}
