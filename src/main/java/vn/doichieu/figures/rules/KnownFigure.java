package vn.doichieu.figures.rules;

import java.math.BigDecimal;

/**
 * What one source lets us know of a figure. Computed from its base it is exact; when only the result is stated,
 * {@code stated} holds and the value is no better than its printed decimals.
 */
public record KnownFigure(BigDecimal exact, String shown, boolean stated) {

    public Interval interval() {
        return stated ? asPrinted().interval() : Interval.exactly(exact);
    }

    /** Whether two sources say the same, as far as the coarser of them can say it. */
    boolean agreesWith(KnownFigure other) {
        if (stated && other.stated && exact.scale() > other.exact.scale()) {
            return other.agreesWith(this);
        }
        if (stated) {
            return asPrinted().isRoundingOf(other.exact);
        }
        return other.stated ? other.agreesWith(this) : exact.compareTo(other.exact) == 0;
    }

    private PrintedNumber asPrinted() {
        return new PrintedNumber(exact, Math.max(0, exact.scale()));
    }
}
