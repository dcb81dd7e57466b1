package vn.doichieu.inspection;

/** What happens to a decision, as its journal calls it. */
public enum DecisionEvent {
    DRAFTED,
    TEXT_CHANGED,
    TEAM_ADDED,
    TEAM_RENUMBERED,
    TEAM_REMOVED,
    MEMBER_ADDED,
    MEMBER_MOVED,
    ROLE_CHANGED,
    MEMBER_REMOVED,
    VISIT_ADDED,
    VISIT_CHANGED,
    VISIT_MOVED,
    VISIT_REMOVED,
    ISSUED,
    /** Another decision took its place. */
    AMENDED,
    REVOKED,
    DELETED
}
