package vn.doichieu.inspection;

import java.time.LocalDate;
import java.util.List;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.UnitView;

/** The inspection of one unit, with the visit, team and documents it belongs to. */
public record InspectionView(
        InspectionId id,
        VisitId visitId,
        int position,
        UnitView unit,
        Round round,
        LocalDate visitOn,
        String place,
        VisitStanding standing,
        boolean illustrative,
        TeamView team,
        DocumentReference plan,
        DocumentReference decision) {

    public long roundId() {
        return round.id();
    }

    public VisitState visitState() {
        return standing.state();
    }

    public int teamNumber() {
        return team.number();
    }

    public List<TeamMemberView> members() {
        return team.members();
    }
}
