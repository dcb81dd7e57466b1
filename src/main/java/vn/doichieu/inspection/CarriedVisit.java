package vn.doichieu.inspection;

import java.util.List;
import vn.doichieu.shared.UnitId;

/** A visit that came of the decision being amended, as it stands today; {@code formerTeam} is the team's row there. */
record CarriedVisit(VisitId id, long formerTeam, int team, Appointment when, VisitState state, List<UnitId> units) {

    boolean changedBy(ScheduledVisit line, int lineTeam) {
        return team != lineTeam || !when.equals(line.when()) || !units.equals(line.units());
    }
}
