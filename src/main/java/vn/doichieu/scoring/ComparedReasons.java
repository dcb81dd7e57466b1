package vn.doichieu.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.doichieu.criteria.CriteriaSheetView;
import vn.doichieu.criteria.rules.FigureInput;
import vn.doichieu.criteria.rules.TargetInput;
import vn.doichieu.scoring.DerivationComparison.Below;
import vn.doichieu.scoring.DerivationComparison.Reason;
import vn.doichieu.scoring.rules.PointsCause;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.VietnameseNumber;

/** Says why the points of one side are other points than those of the other. */
final class ComparedReasons {

    private static final Sentence UNKNOWN = Sentence.of("scoring.compare.unknown");

    private ComparedReasons() {}

    /** What makes most points first. */
    static List<Reason> of(ComparedSide one, ComparedSide other) {
        return one.scored().stream()
                .flatMap(
                        first -> other.scored().stream().flatMap(second -> PointsCause.between(first, second).stream()))
                .map(cause -> new Reason(cause.kind(), cause.points(), because(cause.kind(), one, other)))
                .sorted(Comparator.comparing(
                                (Reason reason) -> reason.points().value().abs())
                        .reversed())
                .toList();
    }

    static Sentence headline(
            ComparedSide one,
            ComparedSide other,
            Optional<Points> difference,
            List<Reason> reasons,
            List<Below> below) {
        if (difference.isEmpty()) {
            return notComparable(one, other);
        }
        if (difference.get().isZero()) {
            return Sentence.of("scoring.compare.equal", one.label(), other.label());
        }
        var size = new Points(difference.get().value().abs());
        var verb = Sentence.of(
                difference.get().value().signum() < 0 ? "scoring.compare.less" : "scoring.compare.more",
                one.label(),
                size.toString(),
                other.label());
        return why(reasons, below)
                .map(because -> Sentence.of("scoring.compare.headline", verb, because))
                .orElse(verb);
    }

    private static Sentence notComparable(ComparedSide one, ComparedSide other) {
        return Stream.of(one, other)
                .filter(side -> side.line().isEmpty())
                .findFirst()
                .map(side -> Sentence.of("scoring.compare.noLine", side.label()))
                .orElseGet(() ->
                        Sentence.of("scoring.compare.noPoints", one.points().isEmpty() ? one.label() : other.label()));
    }

    private static Optional<Sentence> why(List<Reason> reasons, List<Below> below) {
        if (reasons.size() == 1) {
            return Optional.of(reasons.get(0).sentence());
        }
        if (reasons.size() > 1) {
            return Optional.of(Sentence.of(
                    "scoring.compare.mostly",
                    reasons.get(0).sentence(),
                    signed(reasons.get(0).points()),
                    String.valueOf(reasons.size() - 1)));
        }
        return below.stream()
                .filter(row ->
                        row.difference().filter(points -> !points.isZero()).isPresent())
                .max(Comparator.comparing(
                        row -> row.difference().orElseThrow().value().abs()))
                .map(row -> Sentence.of(
                        row.scoredByBoth() ? "scoring.compare.mostlyBelow" : "scoring.compare.mostlyUnscored",
                        row.code(),
                        row.title(),
                        signed(row.difference().orElseThrow())));
    }

    private static Sentence because(PointsCause.Kind kind, ComparedSide one, ComparedSide other) {
        return switch (kind) {
            case RULE ->
                Sentence.of("scoring.compare.because.rule", version(one.criteria()), version(other.criteria()));
            case FIGURE ->
                Sentence.of(
                        "scoring.compare.because.figure",
                        figure(one),
                        figure(other),
                        one.line().flatMap(ComparedReasons::input).orElse(""));
            case TARGET -> Sentence.of("scoring.compare.because.target", target(one), target(other));
            case VOLUME -> Sentence.of("scoring.compare.because.volume", volume(one), volume(other));
            case ANSWER -> Sentence.of("scoring.compare.because.answer", entered(one), entered(other));
            case GATE -> Sentence.of("scoring.compare.because.gate", one.label());
            case OTHER_GATE -> Sentence.of("scoring.compare.because.gate", other.label());
            case GIVEN -> given(one);
            case OTHER_GIVEN -> given(other);
        };
    }

    private static Sentence given(ComparedSide side) {
        if (!side.byTeam()) {
            return Sentence.of("scoring.compare.because.recorded", side.label());
        }
        return side.line()
                .flatMap(line -> Optional.ofNullable(line.line().inspected().reason()))
                .map(reason -> Sentence.of("scoring.compare.because.team", reason))
                .orElseGet(() -> Sentence.of("scoring.compare.because.teamOnly"));
    }

    private static Sentence version(CriteriaSheetView sheet) {
        return Sentence.of("scoring.derivation.version", sheet.code(), String.valueOf(sheet.version()));
    }

    private static Optional<String> input(LineDerivation line) {
        return line.criterion().rule().rule().input().map(read -> read.name());
    }

    private static Object figure(ComparedSide side) {
        return side.scored()
                .flatMap(scored -> scored.figure())
                .map(FigureInput::shown)
                .<Object>map(it -> it)
                .orElse(UNKNOWN);
    }

    private static Object volume(ComparedSide side) {
        return side.scored()
                .flatMap(scored -> scored.volume())
                .map(FigureInput::shown)
                .<Object>map(it -> it)
                .orElse(UNKNOWN);
    }

    private static Object target(ComparedSide side) {
        return side.scored()
                .flatMap(scored -> scored.target())
                .map(TargetInput::value)
                .<Object>map(value -> VietnameseNumber.format(
                                value, Math.max(2, value.stripTrailingZeros().scale())) + " %")
                .orElse(UNKNOWN);
    }

    private static Sentence entered(ComparedSide side) {
        return side.line().stream()
                .flatMap(line -> line.entered().stream())
                .reduce((first, second) -> Sentence.of("scoring.compare.and", first, second))
                .orElse(UNKNOWN);
    }

    /** {@code +0,5}, {@code −1}. */
    static String signed(Points points) {
        var text = points.toString();
        return points.compareTo(Points.ZERO) > 0 ? "+" + text : text;
    }
}
