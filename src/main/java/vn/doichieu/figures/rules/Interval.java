package vn.doichieu.figures.rules;

import java.math.BigDecimal;

/** Where a value lies: one point when it is exact, a span when it is known only as rounded by somebody else. */
public record Interval(BigDecimal low, BigDecimal high) {

    public static Interval exactly(BigDecimal value) {
        return new Interval(value, value);
    }

    public Interval minus(Interval other) {
        return new Interval(low.subtract(other.high), high.subtract(other.low));
    }

    public boolean isExact() {
        return low.compareTo(high) == 0;
    }

    /** How a printed number stands to this value; {@code ROUNDING} only where there is anything to round. */
    Verdict verdictOn(PrintedNumber printed, boolean rounds) {
        if (reaches(printed, BigDecimal.ZERO)) {
            return Verdict.CONSISTENT;
        }
        return rounds && reaches(printed, printed.unit()) ? Verdict.ROUNDING : Verdict.CONTRADICTS;
    }

    private boolean reaches(PrintedNumber printed, BigDecimal margin) {
        return printed.rounded(low).subtract(margin).compareTo(printed.value()) <= 0
                && printed.rounded(high).add(margin).compareTo(printed.value()) >= 0;
    }
}
