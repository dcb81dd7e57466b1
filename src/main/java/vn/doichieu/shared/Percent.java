package vn.doichieu.shared;

import java.math.BigDecimal;

/** A rate or a growth in percent, unrounded: 86,317… stands for 86,317… %. The difference of two is not a percent. */
public record Percent(BigDecimal value) implements Comparable<Percent> {

    public PercentagePoints minus(Percent other) {
        return new PercentagePoints(value.subtract(other.value));
    }

    @Override
    public int compareTo(Percent other) {
        return value.compareTo(other.value);
    }

    /** Two decimals, half up: {@code 86,32 %}. */
    @Override
    public String toString() {
        return VietnameseNumber.format(value, 2) + " %";
    }
}
