package vn.doichieu.inspection;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.doichieu.inspection.rules.Finding;
import vn.doichieu.inspection.rules.Spot;
import vn.doichieu.organization.UnitView;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UserId;

/** The board of a draft: its teams, the units of the zone with and without a visit, the officials to choose from. */
public record BoardView(
        DecisionView decision, List<Candidates> officials, List<UnitView> units, Set<UnitId> scheduled) {

    /** The officials of one unit. */
    public record Candidates(UnitView unit, List<Candidate> officials) {}

    /** {@code refused}: why a team cannot have this official, by number of the team. */
    public record Candidate(UserId account, String office, boolean inspector, List<Refusal> refused) {

        public Optional<Sentence> refusedBy(long team) {
            return refused.stream()
                    .filter(refusal -> refusal.team == team)
                    .map(Refusal::why)
                    .findFirst();
        }
    }

    public record Refusal(long team, Sentence why) {}

    public List<UnitView> unscheduled() {
        return units.stream().filter(unit -> !scheduled.contains(unit.id())).toList();
    }

    public List<TeamRole> roles() {
        return List.of(TeamRole.values());
    }

    /** The number a further team gets unless another is chosen. */
    public int nextNumber() {
        return decision.teams().stream()
                        .mapToInt(DecisionView.Team::number)
                        .max()
                        .orElse(0)
                + 1;
    }

    public long done() {
        return units.stream().filter(unit -> scheduled.contains(unit.id())).count();
    }

    public List<Finding> at(Spot.Kind kind, long id) {
        return decision.findings().stream()
                .filter(finding -> finding.spot().equals(new Spot(kind, id)))
                .toList();
    }

    public List<Finding> atTeam(long id) {
        return at(Spot.Kind.TEAM, id);
    }

    public List<Finding> atMember(long id) {
        return at(Spot.Kind.MEMBER, id);
    }

    public List<Finding> atVisit(long id) {
        return at(Spot.Kind.VISIT, id);
    }
}
