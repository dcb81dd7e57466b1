package vn.doichieu.figures.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Thousands, millions or billions mistaken for one: two values of the same figure that lie so far apart are hardly two
 * measurements of it. A unit may grow threefold in a year, never about a thousandfold.
 */
public final class Magnitude {

    private static final BigDecimal NEAR = BigDecimal.valueOf(3);
    private static final MathContext ROUGHLY = MathContext.DECIMAL32;
    private static final int[] EXPONENTS = {3, 6, 9};

    private Magnitude() {}

    /** How many times one is the other, as a power of ten below or above zero; empty when they are of one size. */
    public static Optional<Integer> apart(BigDecimal value, BigDecimal other) {
        if (value.signum() == 0 || other.signum() == 0) {
            return Optional.empty();
        }
        var times = value.abs().divide(other.abs(), ROUGHLY);
        return IntStream.of(EXPONENTS)
                .flatMap(exponent -> IntStream.of(exponent, -exponent))
                .filter(exponent -> isAbout(times.scaleByPowerOfTen(-exponent)))
                .boxed()
                .findFirst();
    }

    private static boolean isAbout(BigDecimal times) {
        return times.compareTo(NEAR) <= 0 && times.multiply(NEAR).compareTo(BigDecimal.ONE) >= 0;
    }
}
