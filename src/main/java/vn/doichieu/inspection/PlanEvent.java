package vn.doichieu.inspection;

/** What happens to a plan, as its journal calls it. */
public enum PlanEvent {
    DRAFTED,
    /** One part of the text, from what to what. */
    EDITED,
    DELETED,
    ISSUED,
    /** Another plan took its place. */
    AMENDED,
    REVOKED
}
