package vn.doichieu.figures.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.doichieu.figures.ClaimView;
import vn.doichieu.figures.FiguresView;
import vn.doichieu.figures.SupplementLine;
import vn.doichieu.figures.SupplementView;
import vn.doichieu.figures.UnitFigures;
import vn.doichieu.figures.rules.Assessment;
import vn.doichieu.figures.rules.CheckResult;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.Comparison;
import vn.doichieu.figures.rules.Derivation;
import vn.doichieu.figures.rules.Difference;
import vn.doichieu.figures.rules.Flag;
import vn.doichieu.figures.rules.Indicator;
import vn.doichieu.figures.rules.Indicators;
import vn.doichieu.figures.rules.KnownFigure;
import vn.doichieu.figures.rules.Quantity;
import vn.doichieu.figures.rules.Reconciliation;
import vn.doichieu.figures.rules.SamePeriod;
import vn.doichieu.figures.rules.Target;
import vn.doichieu.figures.rules.Verdict;

/**
 * The grid of a unit's reported figures. Who may not type sees only what is stated or asked about, and a column for
 * statistics only where there are any.
 */
public record FiguresPage(
        FiguresView view,
        boolean typing,
        boolean maySupplement,
        boolean withStatistics,
        boolean withOffice,
        List<Group> groups,
        Optional<Predecessors> predecessors) {

    /** What the same period of last year is needed for. */
    public enum Purpose {
        /** To say by how much something grew. */
        GROWTH,
        /** To say how a rate compares with last year's. */
        CHANGE
    }

    /** What a supplementary report says of a figure: both values stay beside each other. */
    public record Said(SupplementView supplement, SupplementLine line) {}

    public record Group(Indicator.Topic topic, List<Row> rows) {}

    public record Row(
            Indicator indicator,
            ClaimView claim,
            ClaimView samePeriod,
            ClaimView statistics,
            ClaimView office,
            Optional<Purpose> samePeriodFor,
            Optional<String> derivedSamePeriod,
            SamePeriodNote lastYear,
            Optional<String> computed,
            Optional<String> unlikeStatistics,
            Optional<Target> target,
            boolean baseMissing,
            Optional<Assessment> assessment,
            List<CheckResult> checks,
            List<Said> supplements,
            List<Said> samePeriodSupplements) {

        public String code() {
            return indicator.code();
        }

        /** What supplementary reports say in this column; they correct the report only. */
        public List<Said> said(String column) {
            return switch (column) {
                case "PRINTED" -> supplements;
                case "SAME_PERIOD" -> samePeriodSupplements;
                default -> List.of();
            };
        }

        /** Asked for only where something is computed from it; what is stated or known anyway is shown. */
        public boolean hasSamePeriod() {
            return samePeriodFor.isPresent() || samePeriod.isStated();
        }

        /** Forms of statistics count; rates and growth follow from what they count. */
        public boolean hasStatistics() {
            return indicator.is(Derivation.BASE) && indicator.quantity() != Quantity.SCORE;
        }

        /** Where last year's figures are not there, they are asked for. */
        public boolean asksForSamePeriod() {
            return samePeriodFor.isPresent() && lastYear.said().isEmpty();
        }

        /** The tone of a badge: green agrees, red is wrong, amber waits. */
        public String tone(Verdict verdict) {
            return switch (verdict) {
                case CONSISTENT -> "ok";
                case ROUNDING -> "info";
                case CONTRADICTS -> "wrong";
                case UNVERIFIABLE -> "wait";
            };
        }

        public String tone(Flag flag) {
            return flag == Flag.APPROXIMATE ? "info" : "wait";
        }

        /** What cannot be is wrong; what is unlikely or incomplete waits for an answer. */
        public String tone(CheckResult result) {
            return result.contradicts() ? "wrong" : "wait";
        }

        boolean isOfInterest() {
            return claim.isStated()
                    || samePeriod.isStated()
                    || statistics.isStated()
                    || office.isStated()
                    || assessment.isPresent()
                    || !checks.isEmpty();
        }
    }

    /** {@code own}: the reader reports for this unit; while the figures are locked, by a supplementary report. */
    static FiguresPage of(FiguresView view, boolean own, Optional<Predecessors> predecessors) {
        var typing = own && view.whyLocked().isEmpty();
        var groups = Arrays.stream(Indicator.Topic.values())
                .map(topic -> new Group(topic, rows(view, topic, typing)))
                .filter(group -> !group.rows.isEmpty())
                .toList();
        var withStatistics = typing
                || groups.stream().flatMap(group -> group.rows.stream()).anyMatch(row -> row.statistics.isStated());
        return new FiguresPage(
                view, typing, own && !typing, withStatistics, withOffice(view, typing), groups, predecessors);
    }

    /** A unit with units below has figures of its own office. */
    private static boolean withOffice(FiguresView view, boolean typing) {
        var figures = view.figures();
        return typing
                ? !figures.around().parts().isEmpty()
                : figures.ofOffice().stream().anyMatch(ClaimView::isStated);
    }

    public List<Row> rows() {
        return groups.stream().flatMap(group -> group.rows.stream()).toList();
    }

    private static List<Row> rows(FiguresView view, Indicator.Topic topic, boolean typing) {
        return view.figures().indicators().ordered().stream()
                .filter(indicator -> indicator.topic() == topic)
                .map(indicator -> row(view, indicator))
                .filter(row -> typing || row.isOfInterest())
                .toList();
    }

    private static Row row(FiguresView view, Indicator indicator) {
        var figures = view.figures();
        var source = ClaimSource.UNIT_REPORT;
        var samePeriod = figures.samePeriodEntry(indicator.code(), source);
        var reported = figures.samePeriod(indicator.code()).flatMap(SamePeriod::figure);
        var derived = figures.claims().known(indicator.code(), view.round().samePeriodAsOf(), source);
        return new Row(
                indicator,
                figures.entry(indicator.code(), source),
                samePeriod,
                figures.entry(indicator.code(), ClaimSource.STATISTICS),
                figures.officeEntry(indicator.code(), source),
                purpose(figures.indicators(), indicator),
                derived.filter(known -> !samePeriod.isStated() && reported.isEmpty())
                        .map(known -> known.shown()),
                note(figures, indicator, samePeriod),
                figures.computed(indicator),
                unlikeStatistics(figures, indicator),
                figures.target(indicator.code()),
                figures.baseMissing(indicator, source),
                view.assessment(indicator),
                view.checks(indicator),
                said(view, indicator, view.round().asOf()),
                said(view, indicator, view.round().samePeriodAsOf()));
    }

    private static List<Said> said(FiguresView view, Indicator indicator, LocalDate asOf) {
        return view.supplements().stream()
                .flatMap(supplement ->
                        supplement.line(indicator.code(), asOf).stream().map(line -> new Said(supplement, line)))
                .toList();
    }

    /** Why nothing can be compared is told where something would be, not on every line. */
    private static SamePeriodNote note(UnitFigures figures, Indicator indicator, ClaimView samePeriod) {
        var note = SamePeriodNote.of(figures, indicator);
        var known =
                figures.samePeriod(indicator.code()).flatMap(SamePeriod::figure).isPresent();
        var ofInterest = known
                || samePeriod.isStated()
                || purpose(figures.indicators(), indicator).isPresent();
        return ofInterest ? note : new SamePeriodNote(List.of(), Optional.empty(), Optional.empty());
    }

    private static Optional<Purpose> purpose(Indicators indicators, Indicator indicator) {
        var code = indicator.code();
        if (isCompared(indicators, code)) {
            return Optional.of(indicator.is(Derivation.RATE) ? Purpose.CHANGE : Purpose.GROWTH);
        }
        return indicators.all(Derivation.RATE).stream()
                .filter(rate -> isCompared(indicators, rate.code()))
                .filter(rate -> rate.of().filter(code::equals).isPresent()
                        || rate.base().filter(code::equals).isPresent())
                .findFirst()
                .map(rate -> Purpose.CHANGE);
    }

    private static boolean isCompared(Indicators indicators, String code) {
        return Stream.of(Derivation.INCREASE, Derivation.GROWTH, Derivation.CHANGE)
                .anyMatch(kind -> indicators.derived(kind, code).isPresent());
    }

    /** By how much the report lies off the statistics, where it does. */
    private static Optional<String> unlikeStatistics(UnitFigures figures, Indicator indicator) {
        var both = new EnumMap<ClaimSource, KnownFigure>(ClaimSource.class);
        for (var source : List.of(ClaimSource.UNIT_REPORT, ClaimSource.STATISTICS)) {
            figures.known(indicator.code(), source).ifPresent(known -> both.put(source, known));
        }
        var reconciliation = new Reconciliation(indicator.quantity(), both);
        return reconciliation.compare() == Comparison.DIFFERENT
                ? reconciliation.difference().map(Difference::shown)
                : Optional.empty();
    }
}
