package vn.doichieu.figures.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.doichieu.figures.ClaimView;
import vn.doichieu.figures.FiguresView;
import vn.doichieu.figures.rules.Assessment;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.Derivation;
import vn.doichieu.figures.rules.Flag;
import vn.doichieu.figures.rules.Indicator;
import vn.doichieu.figures.rules.Quantity;
import vn.doichieu.figures.rules.Target;
import vn.doichieu.figures.rules.Verdict;

/** The grid of a unit's reported figures. Who may not type sees only what is stated or asked about. */
public record FiguresPage(FiguresView view, boolean typing, List<Group> groups) {

    public record Group(Indicator.Topic topic, List<Row> rows) {}

    public record Row(
            Indicator indicator,
            ClaimView claim,
            ClaimView samePeriod,
            Optional<String> derivedSamePeriod,
            Optional<Target> target,
            boolean baseMissing,
            Optional<Assessment> assessment) {

        public String code() {
            return indicator.code();
        }

        /** A point of the score has no same period, and what compares with it has it inside already. */
        public boolean hasSamePeriod() {
            var compared = indicator.is(Derivation.BASE) || indicator.is(Derivation.RATE);
            return compared && indicator.quantity() != Quantity.SCORE;
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

        boolean isOfInterest() {
            return claim.isStated() || samePeriod.isStated() || assessment.isPresent();
        }
    }

    static FiguresPage of(FiguresView view, boolean typing) {
        var groups = Arrays.stream(Indicator.Topic.values())
                .map(topic -> new Group(topic, rows(view, topic, typing)))
                .filter(group -> !group.rows.isEmpty())
                .toList();
        return new FiguresPage(view, typing, groups);
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
        var derived = figures.claims().known(indicator.code(), view.round().samePeriodAsOf(), source);
        return new Row(
                indicator,
                figures.entry(indicator.code(), source),
                samePeriod,
                derived.filter(known -> !samePeriod.isStated()).map(known -> known.shown()),
                figures.target(indicator.code()),
                figures.baseMissing(indicator, source),
                view.assessment(indicator));
    }
}
