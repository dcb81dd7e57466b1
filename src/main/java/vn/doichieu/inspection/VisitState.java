package vn.doichieu.inspection;

/** The life of a visit. Work on site is written down in {@link #ON_SITE} only. */
public enum VisitState {
    PLANNED,
    PREPARING,
    ON_SITE,
    MINUTES_DRAFT,
    MINUTES_CONFIRMED,
    CLOSED,
    POSTPONED,
    CANCELLED;

    /** Whether the team has been to the unit: from then on there is something to read. */
    public boolean started() {
        return switch (this) {
            case ON_SITE, MINUTES_DRAFT, MINUTES_CONFIRMED, CLOSED -> true;
            case PLANNED, PREPARING, POSTPONED, CANCELLED -> false;
        };
    }

    /** Whether both sides have put their names to the minutes: nothing of the visit changes any more. */
    public boolean confirmed() {
        return this == MINUTES_CONFIRMED || this == CLOSED;
    }
}
