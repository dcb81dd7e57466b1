package vn.doichieu.api.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.doichieu.figures.ClaimView;
import vn.doichieu.figures.ComparisonRow;
import vn.doichieu.figures.UnitFigures;
import vn.doichieu.figures.rules.Claim;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.Derivation;
import vn.doichieu.figures.rules.Difference;
import vn.doichieu.figures.rules.Indicator;
import vn.doichieu.figures.rules.KnownFigure;
import vn.doichieu.figures.rules.Target;
import vn.doichieu.organization.EmulationYear;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.UnitView;
import vn.doichieu.shared.UnitId;

/** Puts what the doors answer into the words of the {@link Contract}. */
final class Told {

    private Told() {}

    static Contract.Year year(EmulationYear year) {
        return new Contract.Year(year.id(), year.sector(), year.year(), year.startsOn(), year.endsOn());
    }

    static Contract.Round round(Round round) {
        return new Contract.Round(
                round.id(),
                round.emulationYearId(),
                round.year(),
                round.kind().name(),
                round.asOf(),
                round.samePeriodAsOf(),
                round.dueOn());
    }

    static Contract.Unit unit(UnitView unit) {
        return new Contract.Unit(
                unit.id().value(),
                unit.code(),
                unit.name(),
                unit.shortName(),
                unit.kind().name(),
                unit.parent().map(UnitId::value).orElse(null));
    }

    static Contract.Indicator indicator(Indicator indicator) {
        return new Contract.Indicator(
                indicator.code(),
                indicator.name(),
                indicator.shortName(),
                indicator.topic().name(),
                indicator.quantity().name(),
                indicator.derivation().name(),
                indicator.of().orElse(null),
                indicator.base().orElse(null),
                plain(indicator.tolerance()));
    }

    static Contract.Figures figures(UnitView unit, UnitFigures figures) {
        return new Contract.Figures(
                unit.id().value(),
                unit.code(),
                unit.name(),
                claims(figures),
                derived(figures),
                figures.indicators().all(Derivation.RATE).stream()
                        .flatMap(rate -> figures.target(rate.code()).map(target -> target(rate, target)).stream())
                        .toList());
    }

    /** In report order, so that the same content is always the same text. */
    private static List<Contract.Claim> claims(UnitFigures figures) {
        var places = new HashMap<String, Integer>();
        figures.indicators().ordered().forEach(indicator -> places.put(indicator.code(), indicator.position()));
        var earlier = figures.fromEarlierYears().stream().filter(entry -> isUsed(figures, entry));
        return Stream.concat(
                        figures.entries().stream().map(entry -> claim(figures, entry, false)),
                        earlier.map(entry -> claim(figures, entry, true)))
                .sorted(Comparator.comparing((Contract.Claim claim) -> places.getOrDefault(claim.indicator(), 0))
                        .thenComparing(Contract.Claim::indicator)
                        .thenComparing(claim -> ClaimSource.valueOf(claim.source()))
                        .thenComparing(Contract.Claim::day)
                        .thenComparing(Contract.Claim::fromEarlierYear))
                .toList();
    }

    /** What an earlier year's report said of that day, as long as this year's says nothing. */
    private static boolean isUsed(UnitFigures figures, ClaimView earlier) {
        return !figures.samePeriodEntry(earlier.indicator(), earlier.source()).isStated()
                && figures.earlierReport(earlier.indicator())
                        .filter(earlier::equals)
                        .isPresent();
    }

    static Contract.Claim claim(UnitFigures figures, ClaimView entry, boolean earlier) {
        var number = figures.claims()
                .claim(entry.indicator(), entry.asOf(), entry.source())
                .filter(claim -> claim.printed().equals(entry.printed()))
                .map(Claim::number);
        var baseMissing = figures.indicators()
                .find(entry.indicator())
                .filter(indicator -> figures.claims().baseMissing(indicator, entry.asOf(), entry.source()));
        return new Contract.Claim(
                entry.indicator(),
                entry.source().name(),
                Day.of(entry.asOf(), figures.round()).name(),
                entry.asOf(),
                number.map(found -> found.value().toPlainString()).orElse(null),
                entry.printed(),
                entry.place().orElse(null),
                entry.version(),
                entry.isStated() && baseMissing.isPresent(),
                earlier,
                entry.illustrative(),
                entry.by(),
                entry.at().orElse(null));
    }

    static Contract.Reconciliations reconciliations(
            UnitView unit, UnitFigures figures, List<Contract.Discrepancy> discrepancies) {
        return new Contract.Reconciliations(
                unit.id().value(),
                unit.code(),
                unit.name(),
                figures.comparison().stream().map(Told::reconciliation).toList(),
                discrepancies);
    }

    private static Contract.Reconciliation reconciliation(ComparisonRow row) {
        return new Contract.Reconciliation(
                row.indicator().code(),
                row.comparison().name(),
                row.values().entrySet().stream().map(Told::value).toList(),
                row.difference().map(Told::difference).orElse(null));
    }

    private static Contract.Value value(Map.Entry<ClaimSource, KnownFigure> value) {
        var known = value.getValue();
        return new Contract.Value(value.getKey().name(), plain(known.exact()), known.shown(), known.stated());
    }

    private static Contract.Difference difference(Difference difference) {
        return new Contract.Difference(
                plain(difference.value()),
                difference.percent().map(percent -> plain(percent.value())).orElse(null),
                difference.shown());
    }

    private static List<Contract.Derived> derived(UnitFigures figures) {
        var all = new ArrayList<Contract.Derived>();
        for (var indicator : figures.indicators().ordered()) {
            for (var source : ClaimSource.values()) {
                Arrays.stream(Day.values())
                        .flatMap(day -> derived(figures, indicator, source, day.in(figures.round())).stream())
                        .forEach(all::add);
            }
        }
        return all;
    }

    private static Optional<Contract.Derived> derived(
            UnitFigures figures, Indicator indicator, ClaimSource source, LocalDate asOf) {
        return figures.claims()
                .known(indicator.code(), asOf, source)
                .filter(known -> !known.stated() && isDerived(figures, indicator, source, asOf))
                .map(known -> new Contract.Derived(
                        indicator.code(),
                        source.name(),
                        Day.of(asOf, figures.round()).name(),
                        asOf,
                        plain(known.exact()),
                        known.shown()));
    }

    /** What is counted is derived only where the source does not count it itself, as the same period often is. */
    private static boolean isDerived(UnitFigures figures, Indicator indicator, ClaimSource source, LocalDate asOf) {
        return !indicator.is(Derivation.BASE)
                || figures.claims().claim(indicator.code(), asOf, source).isEmpty();
    }

    private static Contract.Target target(Indicator rate, Target target) {
        return new Contract.Target(
                rate.code(),
                plain(target.value()),
                target.shown(),
                target.source().name(),
                target.origin());
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
