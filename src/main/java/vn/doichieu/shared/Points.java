package vn.doichieu.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Points of a score sheet (điểm), two decimals, half up. Negative in the penalty part. */
public record Points(BigDecimal value) implements Comparable<Points> {

    public static final Points ZERO = new Points(BigDecimal.ZERO);

    public Points {
        value = value.setScale(2, RoundingMode.HALF_UP);
    }

    public static Points of(String value) {
        return new Points(new BigDecimal(value));
    }

    public static Points of(long value) {
        return new Points(BigDecimal.valueOf(value));
    }

    public Points plus(Points other) {
        return new Points(value.add(other.value));
    }

    public Points minus(Points other) {
        return new Points(value.subtract(other.value));
    }

    public Points min(Points other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Points max(Points other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    @Override
    public int compareTo(Points other) {
        return value.compareTo(other.value);
    }

    /** As officials write it: {@code 25}, {@code 0,5}, {@code −8}. */
    @Override
    public String toString() {
        return VietnameseNumber.format(value.stripTrailingZeros());
    }
}
