package vn.doichieu.figures;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.UnitView;
import vn.doichieu.organization.Units;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/**
 * What a program states of many figures at once: judged, written and noted as if it came in a workbook. All of it or
 * nothing, and as many queries for twenty thousand as for two.
 */
@Service
@Transactional
public class SentClaims {

    /** What the import is called: it came as the body of a request and has no name of its own. */
    private static final String FILE = "du-lieu-gui-qua-api.json";

    /** {@code own}: the units one reports for; {@code zone}: those whose statistics one imports. */
    public record Reach(UnitScope own, UnitScope zone) {}

    /** With any fault nothing was written. {@code versions} has the version that stands now for each row. */
    public record Outcome(Map<Integer, Integer> versions, List<SentFault> faults, List<SentFault> doubts) {

        public Outcome {
            versions = Map.copyOf(versions);
            faults = List.copyOf(faults);
            doubts = List.copyOf(doubts);
        }
    }

    private final FigureDesk desk;
    private final ClaimBulk bulk;
    private final Ledger ledger;
    private final StandingFigures standing;
    private final FigureLocks locks;
    private final YearUnits members;
    private final Units units;
    private final Clock clock;

    SentClaims(
            FigureDesk desk,
            ClaimBulk bulk,
            Ledger ledger,
            StandingFigures standing,
            FigureLocks locks,
            YearUnits members,
            Units units,
            Clock clock) {
        this.desk = desk;
        this.bulk = bulk;
        this.ledger = ledger;
        this.standing = standing;
        this.locks = locks;
        this.members = members;
        this.units = units;
        this.clock = clock;
    }

    /** A figure may be in it once only. Whoever may do neither for any unit has all of it refused. */
    @PreAuthorize("hasAnyAuthority('FIGURE_REPORT', 'FIGURE_IMPORT')")
    public Outcome write(List<SentClaim> claims, Round round, Reach reach, Actor by) {
        var faults = outside(claims, round, reach);
        var strange = faults.stream().map(SentFault::row).collect(Collectors.toSet());
        var known =
                claims.stream().filter(claim -> !strange.contains(claim.row())).toList();
        var named = known.stream().map(SentClaim::unit).collect(Collectors.toSet());
        bulk.lock(named);
        var readings = readings(known, locked(named, round, reach), named, round);
        readings.forEach(reading -> faults.addAll(reading.faults()));
        if (!faults.isEmpty()) {
            return new Outcome(Map.of(), faults, List.of());
        }
        var views = units.units(named);
        readings.stream()
                .filter(reading -> !reading.writes().isEmpty())
                .forEach(reading -> desk.put(preview(reading, views), reading.writes(), by));
        return outcome(readings);
    }

    /** For a unit both its report and its statistics; for the standing office official statistics. */
    private Map<UnitId, Sentence> locked(Set<UnitId> named, Round round, Reach reach) {
        var own = named.stream().filter(reach.own::contains).toList();
        var others = named.stream().filter(unit -> !reach.own.contains(unit)).toList();
        var locked = new HashMap<>(locks.whyOfficial(others, round));
        locked.putAll(locks.why(own, round));
        return locked;
    }

    private List<SentReading> readings(
            List<SentClaim> claims, Map<UnitId, Sentence> locked, Set<UnitId> named, Round round) {
        var indicators = ledger.indicators();
        var bySource =
                claims.stream().collect(Collectors.groupingBy(SentClaim::source, TreeMap::new, Collectors.toList()));
        var readings = new ArrayList<SentReading>();
        bySource.forEach((source, ofSource) -> readings.add(new SentReading(
                new ImportPlace(round, source, Optional.empty()),
                indicators,
                standing.read(named, round, source),
                locked,
                ofSource)));
        return readings;
    }

    /** The standing office writes statistics only of units that belong to its zone in the year. */
    private List<SentFault> outside(List<SentClaim> claims, Round round, Reach reach) {
        var zone = reach.zone.units().isEmpty()
                ? Set.<UnitId>of()
                : members.of(round.emulationYearId(), reach.zone).stream()
                        .map(UnitView::id)
                        .collect(Collectors.toSet());
        var counted = new HashSet<>(zone);
        counted.addAll(reach.own.units());
        var allowed = Map.of(ClaimSource.UNIT_REPORT, reach.own.units(), ClaimSource.STATISTICS, counted);
        return claims.stream()
                .filter(claim -> !allowed.getOrDefault(claim.source(), Set.of()).contains(claim.unit()))
                .map(claim ->
                        new SentFault(claim.row(), Optional.of("unit"), Sentence.of("figures.sent.outside"), false))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private ImportPreview preview(SentReading reading, Map<UnitId, UnitView> views) {
        var counts = reading.writes().stream()
                .map(FigureWrite::unit)
                .distinct()
                .flatMap(unit -> Optional.ofNullable(views.get(unit)).stream())
                .map(reading::count)
                .toList();
        return new ImportPreview(
                0, reading.to(), FILE, clock.instant(), Optional.empty(), counts, List.of(), List.of());
    }

    private static Outcome outcome(List<SentReading> readings) {
        var versions = new HashMap<Integer, Integer>();
        readings.forEach(reading -> versions.putAll(reading.versions()));
        return new Outcome(
                versions,
                List.of(),
                readings.stream().flatMap(reading -> reading.doubts().stream()).toList());
    }
}
