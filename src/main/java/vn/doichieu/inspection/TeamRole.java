package vn.doichieu.inspection;

/** What somebody is inside a team, whatever the office at home. */
public enum TeamRole {
    TEAM_LEADER,
    DEPUTY,
    SECRETARY,
    MEMBER
}
