package vn.doichieu.criteria.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import vn.doichieu.shared.Points;

/** How the parts of a sheet come to its total. */
public record Totalling(BonusMode mode, Points total, Optional<Points> bonusCap, Optional<Points> penaltyCap) {

    /**
     * What counts of the sums of the three parts.
     *
     * @param applicable the total without the lines that do not apply to the unit
     * @param bonusCapped the bonus within its own cap
     * @param room what base points leave up to the total
     */
    public record Counted(
            Points applicable,
            Points base,
            Points bonusCapped,
            Points room,
            Points bonus,
            Points penalty,
            boolean rescaled) {

        public Points won() {
            return base.plus(bonus).plus(penalty);
        }
    }

    /** {@code excluded}: the maxima of the base lines that do not apply to the unit. */
    public Counted count(Points base, Points bonus, Points penalty, Points excluded) {
        var applicable = total.minus(excluded);
        boolean rescaled = !excluded.isZero() && applicable.compareTo(Points.ZERO) > 0;
        var baseCounted = rescaled ? rescaled(base, applicable) : base;
        var capped = bonusCap.map(bonus::min).orElse(bonus);
        var room = total.minus(baseCounted).max(Points.ZERO);
        return new Counted(
                applicable,
                baseCounted,
                capped,
                room,
                mode == BonusMode.CAPPED_AT_TOTAL ? capped.min(room) : capped,
                penaltyCap.map(penalty::max).orElse(penalty),
                rescaled);
    }

    /** Points won on what applies to the unit, as if they had been won on the whole sheet. */
    private Points rescaled(Points won, Points applicable) {
        BigDecimal whole = won.value().multiply(total.value());
        return new Points(whole.divide(applicable.value(), MathContext.DECIMAL64));
    }
}
