package vn.doichieu.inspection.rules;

/** Where on the board a finding is mended. {@code id} is the number of the team, member or visit; 0 for the decision. */
public record Spot(Kind kind, long id) {

    public static final Spot DECISION = new Spot(Kind.DECISION, 0);

    public enum Kind {
        DECISION,
        TEAM,
        MEMBER,
        VISIT
    }

    static Spot of(DraftTeam team) {
        return new Spot(Kind.TEAM, team.id());
    }

    static Spot of(DraftMember member) {
        return new Spot(Kind.MEMBER, member.id());
    }

    static Spot of(DraftVisit visit) {
        return new Spot(Kind.VISIT, visit.id());
    }
}
