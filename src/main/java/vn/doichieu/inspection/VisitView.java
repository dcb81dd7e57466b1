package vn.doichieu.inspection;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import vn.doichieu.organization.UnitView;
import vn.doichieu.shared.UserId;

/**
 * A visit with its team and the units inspected. Everybody of the zone may know this much. {@code decided}: the
 * decision that names the team is in force; until then nobody has a role in it. {@code version}: as the page was read.
 */
public record VisitView(
        VisitId id,
        long planId,
        LocalDate visitOn,
        Optional<LocalTime> startsAt,
        String place,
        boolean decided,
        VisitStanding standing,
        TeamView team,
        List<Inspected> inspections,
        int version) {

    /** One unit inspected during the visit. */
    public record Inspected(InspectionId id, UnitView unit, long roundId, boolean illustrative) {}

    public VisitState state() {
        return standing.state();
    }

    public Appointment appointment() {
        return new Appointment(visitOn, startsAt, place);
    }

    public boolean illustrative() {
        return inspections.stream().allMatch(Inspected::illustrative);
    }

    public Optional<TeamRole> roleOf(UserId user) {
        return team.members().stream()
                .filter(member ->
                        decided && member.account().filter(user::equals).isPresent())
                .map(TeamMemberView::role)
                .findFirst();
    }

    public boolean ledBy(UserId user) {
        return roleOf(user).filter(role -> role == TeamRole.TEAM_LEADER).isPresent();
    }
}
