package vn.doichieu.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.Indicators;
import vn.doichieu.figures.rules.SamePeriods;
import vn.doichieu.figures.rules.Surroundings;
import vn.doichieu.figures.rules.Target;
import vn.doichieu.figures.rules.Targets;
import vn.doichieu.figures.rules.UnitClaims;
import vn.doichieu.organization.Round;
import vn.doichieu.shared.UnitId;

/** What the ledger holds of some units, read at once; the figures of each are put together from it. */
final class LedgerPages {

    private final Indicators indicators;
    private final Map<UnitId, List<Ledger.Entry>> whole = new HashMap<>();
    private final Map<UnitId, List<Ledger.Entry>> offices = new HashMap<>();
    private final Map<UnitId, Map<String, Target>> assigned;
    private final PriorYear priorYear;
    private final Map<UnitId, UnitClaims> claims = new HashMap<>();

    LedgerPages(
            Indicators indicators,
            List<Ledger.Entry> entries,
            Map<UnitId, Map<String, Target>> assigned,
            PriorYear priorYear) {
        this.indicators = indicators;
        this.priorYear = priorYear;
        this.assigned = assigned;
        for (var entry : entries) {
            var scope = entry.scope() == FigureScope.WHOLE ? whole : offices;
            scope.computeIfAbsent(entry.unit(), unit -> new ArrayList<>()).add(entry);
        }
    }

    /** The targets of the unit above are used when it was read as well. */
    UnitFigures of(UnitId unit, Optional<UnitId> parent, Round round) {
        var samePeriods = samePeriods(unit, round);
        var own = claims(unit, samePeriods);
        var above = parent.map(it -> seenFromBelow(it, round)).orElse(Map.of());
        var targets = Targets.of(assigned.getOrDefault(unit, Map.of()), Target.allImplied(own, round.asOf()), above);
        return new UnitFigures(
                unit,
                round,
                own,
                targets,
                views(unit),
                earlierViews(unit, round, samePeriods),
                samePeriods,
                Surroundings.NONE,
                officeViews(unit));
    }

    private SamePeriods samePeriods(UnitId unit, Round round) {
        var restated = stated(whole, unit)
                .filter(entry -> entry.ofThisYear()
                        && entry.claim().source() == ClaimSource.UNIT_REPORT
                        && entry.claim().asOf().equals(round.samePeriodAsOf()))
                .map(Ledger.Entry::claim)
                .toList();
        return priorYear.of(unit, indicators, round, restated);
    }

    /**
     * What this year's sources say comes last: it holds for the same period too. What other sources said of the unit
     * last year is not compared with what it is now once others came in or a part went away.
     */
    private UnitClaims claims(UnitId unit, SamePeriods samePeriods) {
        var earlier = stated(whole, unit)
                .filter(entry -> !entry.ofThisYear())
                .map(Ledger.Entry::claim)
                .filter(samePeriods::keeps);
        var now = stated(whole, unit).filter(Ledger.Entry::ofThisYear).map(Ledger.Entry::claim);
        return new UnitClaims(
                indicators,
                Stream.of(earlier, samePeriods.claims().stream(), now)
                        .flatMap(claims -> claims)
                        .toList());
    }

    /** What the unit with all below it claims. */
    UnitClaims claims(UnitId unit) {
        return claims.computeIfAbsent(unit, id -> claims(stated(whole, id)));
    }

    /** What is claimed of the own office of a unit alone. */
    UnitClaims officeClaims(UnitId unit) {
        return claims(stated(offices, unit));
    }

    private List<ClaimView> views(UnitId unit) {
        return whole.getOrDefault(unit, List.of()).stream()
                .filter(Ledger.Entry::ofThisYear)
                .map(Ledger.Entry::view)
                .toList();
    }

    private List<ClaimView> earlierViews(UnitId unit, Round round, SamePeriods samePeriods) {
        return whole.getOrDefault(unit, List.of()).stream()
                .filter(entry -> !entry.ofThisYear()
                        && entry.view().source() == ClaimSource.UNIT_REPORT
                        && entry.view().asOf().equals(round.samePeriodAsOf())
                        && samePeriods.isItsOwn(entry.view().indicator()))
                .map(Ledger.Entry::view)
                .toList();
    }

    private List<ClaimView> officeViews(UnitId unit) {
        return offices.getOrDefault(unit, List.of()).stream()
                .filter(Ledger.Entry::ofThisYear)
                .map(Ledger.Entry::view)
                .toList();
    }

    private UnitClaims claims(Stream<Ledger.Entry> entries) {
        return new UnitClaims(indicators, entries.map(Ledger.Entry::claim).toList());
    }

    private static Stream<Ledger.Entry> stated(Map<UnitId, List<Ledger.Entry>> entries, UnitId unit) {
        return entries.getOrDefault(unit, List.of()).stream()
                .filter(entry -> entry.view().isStated());
    }

    private Map<String, Target> seenFromBelow(UnitId parent, Round round) {
        var all = new HashMap<String, Target>();
        Target.allImplied(claims(parent), round.asOf())
                .forEach((rate, target) -> all.put(rate, target.asSeenFromBelow()));
        all.putAll(assigned.getOrDefault(parent, Map.of()));
        return all;
    }
}
