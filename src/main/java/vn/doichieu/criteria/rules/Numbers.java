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
    private static final BigDecimal HALF_OF_A_HUNDREDTH = new BigDecimal("0.005");

    private Numbers() {}

    /**
     * Two decimals, or as many more as it takes until the printed number leads where the exact one leads: 94,996 is not
     * printed as 95,00 beside a bound of 95.
     */
    static String faithful(BigDecimal number, Predicate<BigDecimal> leadsToTheSame) {
        var printed = rounded(number, leadsToTheSame);
        return VietnameseNumber.format(printed, printed.scale());
    }

    /** The number itself at last: with all its decimals it leads where it leads. */
    static BigDecimal rounded(BigDecimal number, Predicate<BigDecimal> leadsToTheSame) {
        var rounded = number.setScale(USUAL, RoundingMode.HALF_UP);
        while (rounded.scale() < number.scale() && !leadsToTheSame.test(rounded)) {
            rounded = number.setScale(rounded.scale() + 1, RoundingMode.HALF_UP);
        }
        return rounded;
    }

    /** All decimals that it has, so that whoever goes on with the printed number comes to the same. */
    static String exact(BigDecimal number) {
        return VietnameseNumber.format(
                number, Math.max(0, number.stripTrailingZeros().scale()));
    }

    /** At least two decimals, all that it has. */
    static String full(BigDecimal number) {
        return VietnameseNumber.format(
                number, Math.max(USUAL, number.stripTrailingZeros().scale()));
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

    /** Both round to the same multiple of any step of whole hundredths, and lie on the same side of all points. */
    static boolean roundAlike(BigDecimal one, BigDecimal other) {
        return floor(one).compareTo(floor(other)) == 0
                && multipleOf(one, HALF_OF_A_HUNDREDTH) == multipleOf(other, HALF_OF_A_HUNDREDTH);
    }

    private static BigDecimal floor(BigDecimal number) {
        return number.divide(HALF_OF_A_HUNDREDTH, 0, RoundingMode.FLOOR);
    }

    static boolean multipleOf(BigDecimal number, BigDecimal step) {
        return number.remainder(step).signum() == 0;
    }

    static boolean whole(BigDecimal number) {
        return multipleOf(number, BigDecimal.ONE);
    }
}
