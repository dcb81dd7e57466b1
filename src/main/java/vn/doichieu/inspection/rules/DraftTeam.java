package vn.doichieu.inspection.rules;

import java.util.List;

/** A team of the decision with its members and visits, in their order. */
public record DraftTeam(long id, int number, List<DraftMember> members, List<DraftVisit> visits) {}
