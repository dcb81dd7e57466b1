package vn.doichieu.inspection;

import java.util.List;
import java.util.Optional;
import vn.doichieu.shared.UnitId;

/** A line taken out of the schedule: what has to be sent to have it back. */
public record RemovedVisit(long team, String words, Appointment when, List<UnitId> units, Optional<VisitId> carries) {

    static RemovedVisit of(InspectionTeam team, ScheduledVisit line, String words) {
        return new RemovedVisit(team.id(), words, line.when(), line.units(), line.visit());
    }
}
