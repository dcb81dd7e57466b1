package vn.doichieu.inspection;

import java.util.List;
import java.util.Optional;
import vn.doichieu.organization.UnitView;

/** What has been told to the units of some visits: for each unit the newest notice, and whether one is due. */
public record NoticeBoard(long zone, List<Row> rows) {

    /** {@code daysLeft}: from today to the visit. */
    public record Row(
            VisitView visit, InspectionId inspection, UnitView unit, Optional<NoticeView> notice, long daysLeft) {

        /** Nothing was told yet, or what was told is no longer right. Of what has begun nobody is given notice. */
        public boolean due() {
            boolean open = !visit.state().started();
            boolean told = notice.isPresent();
            boolean off = visit.state() == VisitState.POSTPONED || visit.state() == VisitState.CANCELLED;
            return open && (told ? notice.get().outdated() : !off);
        }

        public boolean soon() {
            return visit.state() != VisitState.POSTPONED
                    && visit.state() != VisitState.CANCELLED
                    && daysLeft < Notices.USUAL_DAYS_AHEAD;
        }
    }

    public boolean due() {
        return rows.stream().anyMatch(Row::due);
    }

    public long received() {
        return rows.stream()
                .filter(row -> row.notice().flatMap(NoticeView::receipt).isPresent())
                .count();
    }

    public long sent() {
        return rows.stream().filter(row -> row.notice().isPresent()).count();
    }
}
