package vn.doichieu.ranking.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Predicate;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.VietnameseNumber;

/** One target and how the unit stands to it; {@code missedBy} only where it is missed. */
public record TargetResult(
        RankTarget target,
        String name,
        Optional<BigDecimal> value,
        Optional<BigDecimal> aim,
        Held met,
        Optional<MissedBy> missedBy,
        Sentence sentence) {

    private static final int MOST_DECIMALS = 12;

    /** How far a target is missed, exactly. {@code size} is that of the target, without its sign. */
    public record MissedBy(BigDecimal distance, BigDecimal size, ShortfallMode mode) {

        /** "Not 15 % or more below" is below 15: exactly 15 is too much. */
        Held below(BigDecimal limit) {
            if (mode == ShortfallMode.PERCENT_POINT) {
                return Held.of(distance.compareTo(limit) < 0);
            }
            return size.signum() == 0
                    ? Held.UNKNOWN
                    : Held.of(distance.movePointRight(2).compareTo(limit.multiply(size)) < 0);
        }

        /** The number the rule compares: percent of the target, or percentage points. Empty against a target of zero. */
        public Optional<BigDecimal> amount() {
            if (mode == ShortfallMode.PERCENT_POINT) {
                return Optional.of(distance);
            }
            return size.signum() == 0
                    ? Optional.empty()
                    : Optional.of(distance.movePointRight(2).divide(size, MOST_DECIMALS, RoundingMode.HALF_UP));
        }

        /** {@code 12,6 / 84 = 15 %}, {@code 12,6 điểm phần trăm}. */
        public Sentence inWords() {
            var apart = number(distance);
            if (mode == ShortfallMode.PERCENT_POINT) {
                return Sentence.of("ranking.missedBy.PERCENT_POINT", apart);
            }
            return amount().map(
                            percent -> Sentence.of("ranking.missedBy.RELATIVE", apart, number(size), number(percent)))
                    .orElseGet(() -> Sentence.of("ranking.missedBy.zero", apart));
        }

        /** With as many decimals as it takes to stand on the same side of the limit as the exact number. */
        String beside(BigDecimal limit) {
            return amount().map(
                            exact -> faithful(exact, shown -> shown.compareTo(limit) < 0 == exact.compareTo(limit) < 0))
                    .orElse("");
        }
    }

    static TargetResult of(RankTarget target, Optional<Standing.Figure> found, ShortfallMode mode) {
        var name = found.map(Standing.Figure::name).orElse(target.indicator());
        var value = found.flatMap(Standing.Figure::value);
        var aim = target.fixed().or(() -> found.flatMap(Standing.Figure::target));
        if (value.isEmpty() || aim.isEmpty()) {
            return open(target, name, value, aim, missing(name, value, aim));
        }
        var doubt = found.flatMap(Standing.Figure::doubt);
        if (doubt.isPresent()) {
            return open(target, name, value, aim, doubt.get());
        }
        return compared(target, found.orElseThrow(), value.get(), aim.get(), mode);
    }

    private static TargetResult open(
            RankTarget target, String name, Optional<BigDecimal> value, Optional<BigDecimal> aim, Sentence why) {
        return new TargetResult(target, name, value, aim, Held.UNKNOWN, Optional.empty(), why);
    }

    private static Sentence missing(String name, Optional<BigDecimal> value, Optional<BigDecimal> aim) {
        if (value.isEmpty() && aim.isEmpty()) {
            return Sentence.of("ranking.target.nothing", name);
        }
        return value.isEmpty()
                ? Sentence.of("ranking.target.noFigure", name, number(aim.orElseThrow()))
                : Sentence.of("ranking.target.noTarget", name, number(value.get()));
    }

    private static TargetResult compared(
            RankTarget target, Standing.Figure figure, BigDecimal value, BigDecimal aim, ShortfallMode mode) {
        var met = target.met(value, aim);
        var shown = faithful(value, printed -> target.met(printed, aim) == met);
        var missedBy = met
                ? Optional.<MissedBy>empty()
                : Optional.of(new MissedBy(target.distance(value, aim), aim.abs(), mode));
        var read = figure.source().orElse(Sentence.of("ranking.source.none"));
        var given = target.fixed().isPresent()
                ? Sentence.of("ranking.targetSource.rule")
                : figure.targetSource().orElse(Sentence.of("ranking.source.none"));
        var sentence = missedBy.map(by -> Sentence.of(
                        "ranking.target.missed." + target.better(),
                        figure.name(),
                        shown,
                        number(aim),
                        read,
                        given,
                        by.inWords()))
                .orElseGet(() -> Sentence.of(
                        "ranking.target.met." + target.better(), figure.name(), shown, number(aim), read, given));
        return new TargetResult(
                target, figure.name(), Optional.of(value), Optional.of(aim), Held.of(met), missedBy, sentence);
    }

    /** Two decimals, or as many more as it takes until the printed number leads where the exact one leads. */
    static String faithful(BigDecimal exact, Predicate<BigDecimal> leadsToTheSame) {
        int decimals = 2;
        while (decimals < MOST_DECIMALS && !leadsToTheSame.test(exact.setScale(decimals, RoundingMode.HALF_UP))) {
            decimals++;
        }
        return VietnameseNumber.format(exact, decimals);
    }

    /** At least two decimals, at most four: what targets are given with. */
    private static String number(BigDecimal exact) {
        return VietnameseNumber.format(
                exact, Math.min(4, Math.max(2, exact.stripTrailingZeros().scale())));
    }
}
