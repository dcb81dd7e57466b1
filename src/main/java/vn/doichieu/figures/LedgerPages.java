package vn.doichieu.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.doichieu.figures.rules.Indicators;
import vn.doichieu.figures.rules.Surroundings;
import vn.doichieu.figures.rules.Target;
import vn.doichieu.figures.rules.Targets;
import vn.doichieu.figures.rules.UnitClaims;
import vn.doichieu.organization.Round;
import vn.doichieu.shared.UnitId;

/** What the ledger holds of some units, read at once; the figures of each are put together from it. */
final class LedgerPages {

    private final Indicators indicators;
    private final Map<UnitId, List<Ledger.Entry>> whole;
    private final Map<UnitId, List<Ledger.Entry>> offices;
    private final Map<UnitId, Map<String, Target>> assigned;
    private final Map<UnitId, UnitClaims> claims = new HashMap<>();

    LedgerPages(Indicators indicators, List<Ledger.Entry> entries, Map<UnitId, Map<String, Target>> assigned) {
        this.indicators = indicators;
        this.whole = byUnit(entries, entry -> entry.scope() == FigureScope.WHOLE);
        this.offices = byUnit(entries, entry -> entry.scope() == FigureScope.OFFICE);
        this.assigned = assigned;
    }

    private static Map<UnitId, List<Ledger.Entry>> byUnit(List<Ledger.Entry> entries, Predicate<Ledger.Entry> which) {
        return entries.stream().filter(which).collect(Collectors.groupingBy(Ledger.Entry::unit));
    }

    /** The targets of the unit above are used when it was read as well. */
    UnitFigures of(UnitId unit, Optional<UnitId> parent, Round round) {
        var own = claims(unit);
        var above = parent.map(it -> seenFromBelow(it, round)).orElse(Map.of());
        var targets = Targets.of(assigned.getOrDefault(unit, Map.of()), Target.allImplied(own, round.asOf()), above);
        return new UnitFigures(
                unit, round, own, targets, views(unit, true), views(unit, false), Surroundings.NONE, officeViews(unit));
    }

    /** What the unit with all below it claims. */
    UnitClaims claims(UnitId unit) {
        return claims.computeIfAbsent(unit, id -> claims(whole.getOrDefault(id, List.of())));
    }

    /** What is claimed of the own office of a unit alone. */
    UnitClaims officeClaims(UnitId unit) {
        return claims(offices.getOrDefault(unit, List.of()));
    }

    private List<ClaimView> views(UnitId unit, boolean ofThisYear) {
        return whole.getOrDefault(unit, List.of()).stream()
                .filter(entry -> entry.ofThisYear() == ofThisYear)
                .map(Ledger.Entry::view)
                .toList();
    }

    private List<ClaimView> officeViews(UnitId unit) {
        return offices.getOrDefault(unit, List.of()).stream()
                .filter(Ledger.Entry::ofThisYear)
                .map(Ledger.Entry::view)
                .toList();
    }

    private UnitClaims claims(List<Ledger.Entry> entries) {
        return new UnitClaims(
                indicators,
                entries.stream()
                        .filter(entry -> entry.view().isStated())
                        .map(Ledger.Entry::claim)
                        .toList());
    }

    private Map<String, Target> seenFromBelow(UnitId parent, Round round) {
        var all = new HashMap<String, Target>();
        Target.allImplied(claims(parent), round.asOf())
                .forEach((rate, target) -> all.put(rate, target.asSeenFromBelow()));
        all.putAll(assigned.getOrDefault(parent, Map.of()));
        return all;
    }
}
