package vn.doichieu.criteria.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Predicate;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.VietnameseNumber;

/** Prints and rounds the numbers of a derivation. */
final class Numbers {

    private static final int USUAL = 2;
    private static final int MOST_BESIDE_A_BOUND = 16;
    private static final int MOST = 6;

    private Numbers() {}

    /**
     * Two decimals, or as many more as it takes until the printed number leads where the exact one leads: 94,996 is not
     * printed as 95,00 beside a bound of 95.
     */
    static String faithful(BigDecimal number, Predicate<BigDecimal> leadsToTheSame) {
        int decimals = USUAL;
        while (decimals < MOST_BESIDE_A_BOUND
                && !leadsToTheSame.test(number.setScale(decimals, RoundingMode.HALF_UP))) {
            decimals++;
        }
        return VietnameseNumber.format(number, decimals);
    }

    /** At least two decimals, all that it has. */
    static String full(BigDecimal number) {
        int decimals = Math.max(USUAL, number.stripTrailingZeros().scale());
        return VietnameseNumber.format(number, Math.min(MOST, decimals));
    }

    /** How often the step fits, the rest left out. */
    static BigDecimal wholeSteps(BigDecimal number, BigDecimal step) {
        return number.divideToIntegralValue(step).setScale(0, RoundingMode.DOWN);
    }

    /** Half up to a multiple of the step. */
    static BigDecimal toStep(BigDecimal number, BigDecimal step) {
        return number.divide(step, 0, RoundingMode.HALF_UP).multiply(step);
    }

    /** Points to be added up, as on paper: {@code 25 + 8 − 2}. */
    static String terms(List<Points> points) {
        var terms = new StringBuilder();
        for (var term : points) {
            boolean first = terms.isEmpty();
            boolean negative = term.compareTo(Points.ZERO) < 0;
            terms.append(first ? "" : negative ? " − " : " + ");
            terms.append(!first && negative ? Points.ZERO.minus(term) : term);
        }
        return terms.toString();
    }

    static boolean multipleOf(BigDecimal number, BigDecimal step) {
        return number.remainder(step).signum() == 0;
    }

    static boolean whole(BigDecimal number) {
        return multipleOf(number, BigDecimal.ONE);
    }
}
