package vn.doichieu.figures.rules;

import java.math.BigDecimal;
import java.util.Optional;

/** How far a figure has moved since the same period: growth in percent, or the difference of two rates in points. */
public record SamePeriodChange(Quantity quantity, BigDecimal value) {

    static Optional<SamePeriodChange> between(Indicator indicator, KnownFigure now, KnownFigure then) {
        if (indicator.is(Derivation.RATE)) {
            return Optional.of(
                    new SamePeriodChange(Quantity.POINT_DIFFERENCE, now.exact().subtract(then.exact())));
        }
        return Arithmetic.growth(now, then).map(grown -> new SamePeriodChange(Quantity.GROWTH, grown.exact()));
    }

    /** {@code +20,36 %}, {@code −3,61 điểm phần trăm}. */
    public String shown() {
        return quantity.showSigned(value);
    }
}
