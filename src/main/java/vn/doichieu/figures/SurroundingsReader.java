package vn.doichieu.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.doichieu.figures.rules.ReportScope;
import vn.doichieu.figures.rules.Surroundings;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Rounds;
import vn.doichieu.organization.UnitView;
import vn.doichieu.organization.Units;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/**
 * Reads figures with all that their checks look at: units below, the own office, other days. As many queries for a zone
 * as for one unit.
 */
@Component
class SurroundingsReader {

    private final Ledger ledger;
    private final Units units;
    private final Rounds rounds;
    private final UnitReportRepository reports;

    SurroundingsReader(Ledger ledger, Units units, Rounds rounds, UnitReportRepository reports) {
        this.ledger = ledger;
        this.units = units;
        this.rounds = rounds;
        this.reports = reports;
    }

    Map<UnitId, UnitFigures> read(Collection<UnitId> wanted, Round round, UnitScope scope) {
        var known = units.units(wanted);
        var below = units.directlyBelow(wanted);
        var reading = new HashSet<>(known.keySet());
        below.values().forEach(children -> children.forEach(child -> reading.add(child.id())));
        known.values().forEach(unit -> parent(unit, scope).ifPresent(reading::add));
        var days = days(round);
        var pages = ledger.read(reading, round, days);
        var written = reports(known.keySet(), round);
        var all = new HashMap<UnitId, UnitFigures>();
        known.forEach((id, unit) -> {
            var parts = parts(unit, below.getOrDefault(id, List.of()), pages, scope);
            var around = around(round, days, parts, Optional.ofNullable(written.get(id)));
            all.put(id, pages.of(id, parent(unit, scope), round).within(around));
        });
        return all;
    }

    private static Optional<UnitId> parent(UnitView unit, UnitScope scope) {
        return unit.parent().filter(scope::contains);
    }

    private FigureDays days(Round round) {
        return new FigureDays(
                round.emulationYearId(),
                round.asOf(),
                round.samePeriodAsOf(),
                earlierDay(round),
                Optional.of(rounds.year(round.emulationYearId()).startsOn().minusDays(1)));
    }

    private Optional<LocalDate> earlierDay(Round round) {
        return rounds.ofYear(round.emulationYearId()).stream()
                .map(Round::asOf)
                .filter(day -> day.isBefore(round.asOf()))
                .reduce((earlier, later) -> later);
    }

    private Map<UnitId, UnitReport> reports(Collection<UnitId> wanted, Round round) {
        return reports
                .findByRoundIdAndUnitIdIn(
                        round.id(), wanted.stream().map(UnitId::value).toList())
                .stream()
                .collect(Collectors.toMap(UnitReport::unit, Function.identity()));
    }

    /** Units below count as parts where every one of them may be read: else their figures would show in the sum. */
    private static List<Surroundings.Part> parts(
            UnitView unit, List<UnitView> below, LedgerPages pages, UnitScope scope) {
        if (below.isEmpty() || !below.stream().map(UnitView::id).allMatch(scope::contains)) {
            return List.of();
        }
        var parts = new ArrayList<Surroundings.Part>();
        parts.add(new Surroundings.Part("Văn phòng " + unit.shortName(), unit.id(), pages.officeClaims(unit.id())));
        below.forEach(
                child -> parts.add(new Surroundings.Part(child.shortName(), child.id(), pages.claims(child.id()))));
        return parts;
    }

    private static Surroundings around(
            Round round, FigureDays days, List<Surroundings.Part> parts, Optional<UnitReport> report) {
        return new Surroundings(
                round.kind() == Round.Kind.INTERIM,
                days.earlierDay(),
                days.lastYearsEnd(),
                parts,
                report.map(written -> written.view().asOf()),
                report.map(written -> written.text().scope() != ReportScope.NOT_STATED)
                        .orElse(true));
    }
}
