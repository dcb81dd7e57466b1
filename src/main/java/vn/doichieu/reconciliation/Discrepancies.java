package vn.doichieu.reconciliation;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.organization.Rounds;
import vn.doichieu.organization.Units;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;
import vn.doichieu.shared.UserId;

/** The door of the board of one unit: what disagrees, and the ways to explain, agree, dispute and decide. */
@Service
@Transactional
public class Discrepancies {

    private final BoardItems items;
    private final DiscrepancyDesk desk;
    private final TeamGate team;
    private final Units units;
    private final Rounds rounds;

    Discrepancies(BoardItems items, DiscrepancyDesk desk, TeamGate team, Units units, Rounds rounds) {
        this.items = items;
        this.desk = desk;
        this.team = team;
        this.units = units;
        this.rounds = rounds;
    }

    /** One discrepancy as somebody has it before the eyes who may read the figures of these units. */
    public record Spot(UnitId unit, long round, String key, Seen seen, UnitScope readable) {}

    /** Where a person may settle: as a member of a team, and for the zone. */
    public record Reach(UnitScope team, UnitScope zone) {}

    /** What disagrees now, and how far people are with it. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAuthority('FIGURE_READ')")
    public UnitBoard board(UnitId unit, long roundId, UnitScope scope, UserId reader) {
        requireWithin(unit, scope);
        var round = rounds.round(roundId);
        var view = units.unit(unit);
        var found = items.of(view, round, scope);
        var inspection = team.inspection(unit, round);
        return new UnitBoard(
                view, round, found.sent(), inspection, team.closed(inspection, reader), found.items(), found.over());
    }

    /** The unit says why, and may say which value is right. */
    @PreAuthorize("hasAuthority('DISCREPANCY_EXPLAIN')")
    public void explain(Spot spot, Statement statement, UnitScope scope, Actor by) {
        requireWithin(spot.unit, scope);
        desk.explain(desk(spot), statement, by);
    }

    /** The team or the zone writes down what the unit said, and who said it. */
    @PreAuthorize("hasAnyAuthority('DISCREPANCY_SETTLE', 'DISCREPANCY_DECIDE')")
    public void note(Spot spot, Statement statement, Reach reach, Actor by) {
        requireReach(spot, reach, by);
        if (statement.toldBy().isEmpty()) {
            throw new BusinessRuleViolation("reconciliation.explanation.toldByMissing");
        }
        desk.explain(desk(spot), statement, by);
    }

    /** Unit and team take the same value. */
    @PreAuthorize("hasAuthority('DISCREPANCY_SETTLE')")
    public void agree(Spot spot, Settlement settlement, UnitScope scope, Actor by) {
        requireReach(spot, new Reach(scope, UnitScope.NONE), by);
        desk.agree(desk(spot), settlement, by);
    }

    /** Unit and team do not agree, or the zone takes up what no team settles: the zone has to decide. */
    @PreAuthorize("hasAnyAuthority('DISCREPANCY_SETTLE', 'DISCREPANCY_DECIDE')")
    public void dispute(Spot spot, Settlement settlement, Reach reach, Actor by) {
        requireReach(spot, reach, by);
        desk.dispute(desk(spot), settlement, by);
    }

    @PreAuthorize("hasAuthority('DISCREPANCY_DECIDE')")
    public void decide(Spot spot, Settlement settlement, UnitScope scope, Actor by) {
        requireWithin(spot.unit, scope);
        desk.decide(desk(spot), settlement, by);
    }

    /** Takes the last step back, with a reason. */
    @PreAuthorize("hasAnyAuthority('DISCREPANCY_SETTLE', 'DISCREPANCY_DECIDE')")
    public void reopen(Spot spot, String why, Reach reach, Actor by) {
        requireReach(spot, reach, by);
        desk.reopen(desk(spot), Words.of(why), reach.zone.contains(spot.unit), by);
    }

    private DiscrepancyDesk.Spot desk(Spot spot) {
        return new DiscrepancyDesk.Spot(
                units.unit(spot.unit), rounds.round(spot.round), spot.key, spot.seen, spot.readable);
    }

    /** The zone may always; a team as long as the inspection is in its hands. */
    private void requireReach(Spot spot, Reach reach, Actor by) {
        if (reach.zone.contains(spot.unit)) {
            return;
        }
        requireWithin(spot.unit, reach.team);
        var inspection = team.inspection(spot.unit, rounds.round(spot.round));
        team.closed(inspection, by.id()).ifPresent(why -> {
            throw new BusinessRuleViolation(why.code(), why.arguments().toArray());
        });
    }

    private static void requireWithin(UnitId unit, UnitScope scope) {
        if (!scope.contains(unit)) {
            throw new NotFoundException("discrepancies of unit " + unit.value());
        }
    }
}
