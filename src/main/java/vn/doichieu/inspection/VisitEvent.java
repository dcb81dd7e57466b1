package vn.doichieu.inspection;

/** What happens to a visit, as its journal calls it. */
public enum VisitEvent {
    PREPARED,
    STARTED,
    MINUTES_DRAFTED,
    BACK_TO_WORK,
    MINUTES_CONFIRMED,
    CLOSED,
    POSTPONED,
    /** Another day, hour or place. */
    MOVED,
    CANCELLED,
    /** The cancellation was taken back. */
    RESTORED,
    REOPENED,
    /** A reopened visit got a later day. */
    EXTENDED
}
