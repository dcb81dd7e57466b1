package vn.doichieu.shared;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** Achieved out of a base, both exact: completed out of eligible cases. */
public record Rate(BigDecimal achieved, BigDecimal base) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Empty when the base is zero: a rate of nothing is no figure. */
    public Optional<Percent> percent() {
        if (base.signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(new Percent(achieved.multiply(HUNDRED).divide(base, MathContext.DECIMAL64)));
    }
}
