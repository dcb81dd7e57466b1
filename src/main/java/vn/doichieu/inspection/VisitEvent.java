package vn.doichieu.inspection;

/** What happens to a visit, as its journal calls it. */
public enum VisitEvent {
    /** A decision was issued that has it in its schedule. */
    SCHEDULED,
    /** An amended decision gave it another team, day, place or other units. */
    REARRANGED,
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
