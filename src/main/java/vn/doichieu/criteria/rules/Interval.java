package vn.doichieu.criteria.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Function;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.VietnameseNumber;

/** A range of numbers; a bound that is not there leaves it open to that side. */
public record Interval(Optional<BigDecimal> from, boolean fromIncluded, Optional<BigDecimal> to, boolean toIncluded) {

    public Interval {
        if (from.isPresent() && to.isPresent()) {
            int order = from.get().compareTo(to.get());
            if (order > 0 || (order == 0 && !(fromIncluded && toIncluded))) {
                throw RuleFault.of(
                        "criteria.fault.emptyBand", text(from, to, fromIncluded ? "[" : "(", toIncluded ? "]" : ")"));
            }
        }
    }

    public boolean contains(BigDecimal number) {
        return !below(number) && !above(number);
    }

    /** The range in words: {@code từ 95 % đến dưới 98 %}. */
    public Sentence inWords(Function<BigDecimal, String> show) {
        if (from.isPresent() && to.isPresent()) {
            return between(from.get(), to.get(), show);
        }
        if (from.isPresent()) {
            return Sentence.of(
                    fromIncluded ? "criteria.interval.atLeast" : "criteria.interval.above", show.apply(from.get()));
        }
        return to.map(bound -> Sentence.of(
                        toIncluded ? "criteria.interval.atMost" : "criteria.interval.below", show.apply(bound)))
                .orElseGet(() -> Sentence.of("criteria.interval.any"));
    }

    /** From the lower bound of this to the upper bound of the other. */
    Interval upTo(Interval other) {
        return new Interval(from, fromIncluded, other.to, other.toIncluded);
    }

    /** The same whole numbers, with both bounds included. */
    Interval ofWholeNumbers() {
        var first = from.map(bound -> fromIncluded ? bound.setScale(0, RoundingMode.CEILING) : next(bound));
        var last = to.map(bound -> toIncluded ? bound.setScale(0, RoundingMode.FLOOR) : previous(bound));
        return new Interval(first, true, last, true);
    }

    /** The number lies to the left of all that is in here. */
    private boolean below(BigDecimal number) {
        int order = from.map(number::compareTo).orElse(1);
        return order < 0 || (order == 0 && !fromIncluded);
    }

    private boolean above(BigDecimal number) {
        int order = to.map(number::compareTo).orElse(-1);
        return order > 0 || (order == 0 && !toIncluded);
    }

    private Sentence between(BigDecimal low, BigDecimal high, Function<BigDecimal, String> show) {
        if (low.compareTo(high) == 0) {
            return Sentence.of("criteria.interval.exactly", show.apply(low));
        }
        var lower = fromIncluded ? "closed" : "open";
        var upper = toIncluded ? "Closed" : "Open";
        return Sentence.of("criteria.interval." + lower + upper, show.apply(low), show.apply(high));
    }

    private static BigDecimal next(BigDecimal bound) {
        return bound.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
    }

    private static BigDecimal previous(BigDecimal bound) {
        return bound.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE);
    }

    /** As mathematicians write it: {@code (−5; −3]}. */
    @Override
    public String toString() {
        return text(from, to, fromIncluded && from.isPresent() ? "[" : "(", toIncluded && to.isPresent() ? "]" : ")");
    }

    private static String text(Optional<BigDecimal> from, Optional<BigDecimal> to, String opening, String closing) {
        return opening + from.map(VietnameseNumber::format).orElse("−∞") + "; "
                + to.map(VietnameseNumber::format).orElse("+∞") + closing;
    }
}
