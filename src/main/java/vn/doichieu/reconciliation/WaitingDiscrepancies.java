package vn.doichieu.reconciliation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.figures.FiguresOverview;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Rounds;
import vn.doichieu.organization.UnitView;
import vn.doichieu.organization.Units;
import vn.doichieu.reconciliation.rules.DiscrepancyState;
import vn.doichieu.shared.UnitScope;

/** How many discrepancies wait for somebody, for the list of what is to be done. */
@Service
@Transactional(readOnly = true)
public class WaitingDiscrepancies {

    /**
     * Of one unit in one round.
     *
     * @param unexplained values that disagree and the unit has not said why
     * @param explained values that disagree and somebody has to agree or dispute
     * @param questions what is asked about the unit's report besides, and not answered
     */
    public record OfUnit(UnitView unit, Round round, long unexplained, long explained, long questions) {

        public String page() {
            return Links.board(round.id(), unit.id());
        }
    }

    /** What the zone has to decide in one round. */
    public record OfZone(Round round, long disputed) {

        public String page() {
            return "/reconciliation/" + round.id() + "?state=" + DiscrepancyState.DISPUTED;
        }
    }

    private final BoardItems items;
    private final DiscrepancyRepository discrepancies;
    private final FiguresOverview figures;
    private final TeamGate team;
    private final Units units;
    private final Rounds rounds;

    WaitingDiscrepancies(
            BoardItems items,
            DiscrepancyRepository discrepancies,
            FiguresOverview figures,
            TeamGate team,
            Units units,
            Rounds rounds) {
        this.items = items;
        this.discrepancies = discrepancies;
        this.figures = figures;
        this.team = team;
        this.units = units;
        this.rounds = rounds;
    }

    /** In the latest round these units have figures of. */
    @PreAuthorize("hasAuthority('FIGURE_READ')")
    public List<OfUnit> ofUnits(UnitScope scope) {
        return figures.latestRound(scope).map(round -> ofUnits(scope, round)).orElse(List.of());
    }

    /** The same of the units a team has not done with. */
    @PreAuthorize("hasAuthority('DISCREPANCY_SETTLE')")
    public List<OfUnit> ofTeam(UnitScope scope) {
        return figures.latestRound(scope)
                .map(round -> ofUnits(team.atWork(scope, round), round))
                .orElse(List.of());
    }

    /** Only units that somebody disputed anything of are looked at: of a large zone these are few. */
    @PreAuthorize("hasAuthority('DISCREPANCY_DECIDE')")
    public List<OfZone> ofZone(UnitScope scope) {
        var disputed = discrepancies.findInState(DiscrepancyState.DISPUTED, scope.ids()).stream()
                .collect(Collectors.groupingBy(Discrepancy::roundId));
        var waiting = new ArrayList<OfZone>();
        disputed.forEach((round, stored) -> {
            var concerned = stored.stream().map(Discrepancy::unit).collect(Collectors.toCollection(HashSet::new));
            var found = ofZone(new UnitScope(concerned), rounds.round(round));
            if (found.disputed > 0) {
                waiting.add(found);
            }
        });
        return waiting;
    }

    private OfZone ofZone(UnitScope concerned, Round round) {
        long count = items.of(concerned, round).values().stream()
                .flatMap(found -> found.items().stream())
                .filter(item -> item.state() == DiscrepancyState.DISPUTED)
                .count();
        return new OfZone(round, count);
    }

    private List<OfUnit> ofUnits(UnitScope scope, Round round) {
        if (scope.units().isEmpty()) {
            return List.of();
        }
        var views = units.units(scope.units());
        var waiting = new ArrayList<OfUnit>();
        items.of(scope, round).forEach((id, found) -> {
            var unit = views.get(id);
            if (unit != null) {
                waiting.add(count(unit, round, found.items()));
            }
        });
        return waiting;
    }

    private static OfUnit count(UnitView unit, Round round, List<BoardItem> items) {
        return new OfUnit(
                unit,
                round,
                items.stream()
                        .filter(item -> item.item().disagrees() && item.state() == DiscrepancyState.OPEN)
                        .count(),
                items.stream()
                        .filter(item -> item.item().disagrees() && item.state() == DiscrepancyState.EXPLAINED)
                        .count(),
                items.stream()
                        .filter(item -> !item.item().disagrees() && item.state() == DiscrepancyState.OPEN)
                        .count());
    }
}
