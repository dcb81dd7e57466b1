package vn.doichieu.reporting;

import vn.doichieu.inspection.VisitState;

/** What there is to read of an inspection's report, and for whom. */
enum ReportStage {
    /** The unit has not sent its sheet: there is nothing to compare. */
    NOTHING,
    /** The team is at work: its draft is not for the unit yet. */
    IN_PREPARATION,
    /** Minutes are drafted: both sides read the same draft. */
    DRAFT,
    /** Confirmed and frozen. */
    OFFICIAL;

    static ReportStage of(boolean frozen, VisitState visit, boolean sheetSent) {
        if (frozen) {
            return OFFICIAL;
        }
        if (visit == VisitState.MINUTES_DRAFT || visit.confirmed()) {
            return DRAFT;
        }
        return sheetSent && visit != VisitState.CANCELLED ? IN_PREPARATION : NOTHING;
    }

    boolean readableBy(boolean ownUnit) {
        return switch (this) {
            case NOTHING -> false;
            case IN_PREPARATION -> !ownUnit;
            case DRAFT, OFFICIAL -> true;
        };
    }
}
