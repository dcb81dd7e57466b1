package vn.doichieu.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.doichieu.figures.rules.Indicators;
import vn.doichieu.figures.rules.Target;
import vn.doichieu.figures.rules.Targets;
import vn.doichieu.figures.rules.UnitClaims;
import vn.doichieu.organization.Round;
import vn.doichieu.shared.UnitId;

/** What the ledger holds of some units, read at once; the figures of each are put together from it. */
record LedgerPages(
        Indicators indicators, Map<UnitId, List<Ledger.Entry>> entries, Map<UnitId, Map<String, Target>> assigned) {

    /** The targets of the unit above are used when it was read as well. */
    UnitFigures of(UnitId unit, Optional<UnitId> parent, Round round) {
        var claims = claims(unit);
        var above = parent.map(it -> seenFromBelow(it, round)).orElse(Map.of());
        var targets = Targets.of(assigned.getOrDefault(unit, Map.of()), Target.allImplied(claims, round.asOf()), above);
        return new UnitFigures(unit, round, claims, targets, views(unit, true), views(unit, false));
    }

    private List<ClaimView> views(UnitId unit, boolean ofThisYear) {
        return entries.getOrDefault(unit, List.of()).stream()
                .filter(entry -> entry.ofThisYear() == ofThisYear)
                .map(Ledger.Entry::view)
                .toList();
    }

    private UnitClaims claims(UnitId unit) {
        return new UnitClaims(
                indicators,
                entries.getOrDefault(unit, List.of()).stream()
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
