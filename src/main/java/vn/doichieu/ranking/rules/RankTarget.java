package vn.doichieu.ranking.rules;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One of the headline targets. With {@code fixed} every unit has the same one; else the one its zone has assigned to it.
 */
public record RankTarget(String indicator, Better better, Optional<BigDecimal> fixed, Origin origin) {

    boolean met(BigDecimal value, BigDecimal target) {
        return distance(value, target).signum() <= 0;
    }

    /** How far the value is on the wrong side of the target; zero or below when the target is met. */
    BigDecimal distance(BigDecimal value, BigDecimal target) {
        return better == Better.HIGHER ? target.subtract(value) : value.subtract(target);
    }
}
