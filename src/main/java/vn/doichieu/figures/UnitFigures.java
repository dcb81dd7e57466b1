package vn.doichieu.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.doichieu.figures.rules.Assessment;
import vn.doichieu.figures.rules.CheckResult;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.FigureChecks;
import vn.doichieu.figures.rules.Indicator;
import vn.doichieu.figures.rules.Indicators;
import vn.doichieu.figures.rules.KnownFigure;
import vn.doichieu.figures.rules.Reconciliation;
import vn.doichieu.figures.rules.ReportCheck;
import vn.doichieu.figures.rules.SamePeriod;
import vn.doichieu.figures.rules.SamePeriodChange;
import vn.doichieu.figures.rules.SamePeriods;
import vn.doichieu.figures.rules.SheetFacts;
import vn.doichieu.figures.rules.Surroundings;
import vn.doichieu.figures.rules.Target;
import vn.doichieu.figures.rules.Targets;
import vn.doichieu.figures.rules.UnitClaims;
import vn.doichieu.organization.Round;
import vn.doichieu.shared.UnitId;

/** All figures of one unit in one round, read once: what is claimed, what follows, where sources disagree. */
public record UnitFigures(
        UnitId unit,
        Round round,
        UnitClaims claims,
        Targets targets,
        List<ClaimView> entries,
        List<ClaimView> fromEarlierYears,
        SamePeriods samePeriods,
        Surroundings around,
        List<ClaimView> ofOffice) {

    public UnitFigures(UnitId unit, Round round, UnitClaims claims, Targets targets, List<ClaimView> entries) {
        this(unit, round, claims, targets, entries, List.of(), SamePeriods.unknown(), Surroundings.NONE, List.of());
    }

    /** The same figures with other claims about them: as one source alone would have them, for example. */
    public UnitFigures with(UnitClaims others) {
        return new UnitFigures(unit, round, others, targets, entries, fromEarlierYears, samePeriods, around, ofOffice);
    }

    UnitFigures within(Surroundings surroundings) {
        return new UnitFigures(
                unit, round, claims, targets, entries, fromEarlierYears, samePeriods, surroundings, ofOffice);
    }

    /** As if this source had said nothing; the targets stay. */
    public UnitFigures without(ClaimSource source) {
        return new UnitFigures(
                unit,
                round,
                claims.without(source),
                targets,
                entries.stream().filter(entry -> entry.source() != source).toList(),
                fromEarlierYears.stream()
                        .filter(entry -> entry.source() != source)
                        .toList(),
                samePeriods,
                around,
                ofOffice);
    }

    public Indicators indicators() {
        return claims.indicators();
    }

    /** Recomputed from the base figures of this source, else as it states it; empty when it says nothing. */
    public Optional<KnownFigure> known(String indicator, ClaimSource source) {
        return claims.known(indicator, round.asOf(), source);
    }

    /** The target of a rate: assigned, else implied by the unit's own report. */
    public Optional<Target> target(String rate) {
        return targets.target(rate);
    }

    /** The claim as stored, with its words and version. */
    public ClaimView entry(String indicator, ClaimSource source) {
        return entry(indicator, round.asOf(), source);
    }

    /** What the source says of the same period of last year, as stored. */
    public ClaimView samePeriodEntry(String indicator, ClaimSource source) {
        return entry(indicator, round.samePeriodAsOf(), source);
    }

    /** What was reported last year for the same period, by this unit or by those it came from. */
    public Optional<SamePeriod> samePeriod(String indicator) {
        return samePeriods.reported(indicator);
    }

    /** How the report's figure stands to the same period. */
    public Optional<SamePeriodChange> samePeriodChange(Indicator indicator) {
        return known(indicator.code(), ClaimSource.UNIT_REPORT).flatMap(now -> samePeriods.change(indicator, now));
    }

    /** What the unit's own earlier report said of that day, where it stands for the same period. */
    public Optional<ClaimView> earlierReport(String indicator) {
        return fromEarlierYears.stream()
                .filter(entry -> entry.isStated() && entry.indicator().equals(indicator))
                .reduce((older, newer) -> newer);
    }

    /** What a derived value comes to by the figures of the report, once they are all there. */
    public Optional<String> computed(Indicator indicator) {
        return switch (indicator.derivation()) {
            case BASE -> Optional.empty();
            case ABOVE_TARGET -> aboveTarget(indicator);
            case RATE, INCREASE, GROWTH, CHANGE, GROWTH_ON_CARRIED_IN ->
                known(indicator.code(), ClaimSource.UNIT_REPORT)
                        .filter(figure -> !figure.stated())
                        .map(KnownFigure::shown);
        };
    }

    private Optional<String> aboveTarget(Indicator gap) {
        var rate = gap.of().flatMap(code -> known(code, ClaimSource.UNIT_REPORT));
        var target = gap.of().flatMap(this::target);
        return rate.flatMap(reached ->
                target.map(set -> gap.quantity().showSigned(reached.exact().subtract(set.value()))));
    }

    /** What the source says of the unit's own office alone, as stored. */
    public ClaimView officeEntry(String indicator, ClaimSource source) {
        return entry(ofOffice, indicator, round.asOf(), source);
    }

    private ClaimView entry(String indicator, LocalDate asOf, ClaimSource source) {
        return entry(entries, indicator, asOf, source);
    }

    private static ClaimView entry(List<ClaimView> among, String indicator, LocalDate asOf, ClaimSource source) {
        return among.stream()
                .filter(entry -> entry.source() == source
                        && entry.asOf().equals(asOf)
                        && entry.indicator().equals(indicator))
                .findFirst()
                .orElse(ClaimView.none(indicator, asOf, source));
    }

    public boolean baseMissing(Indicator indicator, ClaimSource source) {
        return claims.baseMissing(indicator, round.asOf(), source);
    }

    /** One row for each indicator that some source says something about, in report order. */
    public List<ComparisonRow> comparison() {
        var speaking = Stream.of(ClaimSource.values())
                .filter(source -> claims.has(round.asOf(), source))
                .toList();
        var rows = new ArrayList<ComparisonRow>();
        for (var indicator : indicators().ordered()) {
            var values = values(indicator, speaking);
            if (!values.isEmpty()) {
                rows.add(new ComparisonRow(indicator, reconciliation(indicator, values)));
            }
        }
        return rows;
    }

    public ComparisonRow compare(Indicator indicator) {
        return new ComparisonRow(
                indicator, reconciliation(indicator, values(indicator, List.of(ClaimSource.values()))));
    }

    private Map<ClaimSource, KnownFigure> values(Indicator indicator, List<ClaimSource> sources) {
        var values = new EnumMap<ClaimSource, KnownFigure>(ClaimSource.class);
        for (var source : sources) {
            known(indicator.code(), source).ifPresent(figure -> values.put(source, figure));
        }
        return values;
    }

    private static Reconciliation reconciliation(Indicator indicator, Map<ClaimSource, KnownFigure> values) {
        return new Reconciliation(indicator.quantity(), values, indicator.tolerance());
    }

    /** What does not hold between the figures of each source, by the checks of the field. */
    public List<CheckResult> checks() {
        return FigureChecks.of(claims, round.asOf(), targets, around, samePeriods);
    }

    /** The findings about the unit's report; {@code linesByIndicator} names the lines of the sheet an indicator feeds. */
    public List<Assessment> check(Optional<SheetFacts> sheet, Map<String, List<String>> linesByIndicator) {
        return ReportCheck.check(
                new ReportCheck.Report(claims, round.asOf(), targets, sheet, linesByIndicator, samePeriods));
    }
}
