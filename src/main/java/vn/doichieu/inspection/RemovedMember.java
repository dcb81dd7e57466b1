package vn.doichieu.inspection;

import java.util.Optional;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UserId;

/** Somebody taken out of a team: what has to be sent to have the place back. */
public record RemovedMember(
        long team, String words, TeamRole role, Optional<UserId> account, UnitId unit, String office) {

    static RemovedMember of(InspectionTeam team, TeamMember member, String words) {
        return new RemovedMember(team.id(), words, member.role(), member.account(), member.unit(), member.office());
    }
}
