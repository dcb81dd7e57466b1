package vn.doichieu.reconciliation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.UnitView;
import vn.doichieu.organization.Units;
import vn.doichieu.scoring.FigureStanding;
import vn.doichieu.scoring.FigureStandings;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/** Puts disagreements, computed now, together with what was said about them. As many queries for all units as for one. */
@Component
class BoardItems {

    /** The items of one unit, and what was said about items that are none any more. */
    record OfUnit(boolean sent, List<BoardItem> items, List<DiscrepancyView> over) {

        static final OfUnit NOTHING = new OfUnit(false, List.of(), List.of());
    }

    private final FigureStandings standings;
    private final DiscrepancyRepository discrepancies;
    private final Units units;

    BoardItems(FigureStandings standings, DiscrepancyRepository discrepancies, Units units) {
        this.standings = standings;
        this.discrepancies = discrepancies;
        this.units = units;
    }

    /** What rests on the unit's own figures: sums over the units below are for those who may read all of them. */
    OfUnit ofOwnFigures(UnitId unit, Round round) {
        return of(new UnitScope(Set.of(unit)), round).getOrDefault(unit, OfUnit.NOTHING);
    }

    /** With the units below and what the unit above lets one expect, where these may be read as well. */
    OfUnit of(UnitView unit, Round round, UnitScope readable) {
        var family = new HashSet<>(units.withUnitsBelow(unit.id()).units());
        unit.parent().ifPresent(family::add);
        family.removeIf(one -> !one.equals(unit.id()) && !readable.contains(one));
        return of(new UnitScope(family), round).getOrDefault(unit.id(), OfUnit.NOTHING);
    }

    Map<UnitId, OfUnit> of(UnitScope wanted, Round round) {
        var said = discrepancies.findAll(wanted.ids(), round.id()).stream()
                .collect(Collectors.groupingBy(
                        Discrepancy::unit, Collectors.mapping(Discrepancy::view, Collectors.toList())));
        var all = new HashMap<UnitId, OfUnit>();
        standings
                .of(wanted, round)
                .forEach((unit, standing) -> all.put(unit, ofUnit(standing, said.getOrDefault(unit, List.of()))));
        return all;
    }

    private static OfUnit ofUnit(FigureStanding standing, List<DiscrepancyView> said) {
        var byKey = said.stream().collect(Collectors.toMap(DiscrepancyView::key, Function.identity()));
        var items = ItemReader.items(standing).stream()
                .map(item -> new BoardItem(
                        item, Optional.ofNullable(byKey.get(item.key())), ItemReader.entries(standing.figures(), item)))
                .toList();
        var live = items.stream().map(item -> item.item().key()).collect(Collectors.toSet());
        var over = said.stream()
                .filter(view -> !live.contains(view.key()))
                .filter(view -> view.explanation().isPresent())
                .toList();
        return new OfUnit(standing.sheet().isPresent(), items, over);
    }
}
