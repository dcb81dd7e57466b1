package vn.doichieu.figures.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.doichieu.shared.VietnameseNumber;

/** A number as a source prints it, with the decimals it prints: 2,3 says less than 2,30. */
public record PrintedNumber(BigDecimal value, int scale) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    public PrintedNumber {
        value = value.setScale(scale, RoundingMode.UNNECESSARY);
    }

    public static PrintedNumber of(String plain) {
        var value = new BigDecimal(plain);
        return new PrintedNumber(value, Math.max(0, value.scale()));
    }

    static PrintedNumber rounding(BigDecimal exact, int scale) {
        return new PrintedNumber(exact.setScale(scale, RoundingMode.HALF_UP), scale);
    }

    /** Whether the exact value, rounded half up to the printed decimals, gives what is printed. */
    public boolean isRoundingOf(BigDecimal exact) {
        return rounded(exact).compareTo(value) == 0;
    }

    /** Whether the exact value misses the printed one by one unit of the last printed digit. */
    public boolean offByOneUnit(BigDecimal exact) {
        return rounded(exact).subtract(value).abs().compareTo(unit()) == 0;
    }

    /** One unit of the last printed digit. */
    public BigDecimal unit() {
        return BigDecimal.ONE.movePointLeft(scale);
    }

    /** All values that are printed like this. */
    public Interval interval() {
        var half = unit().multiply(HALF);
        return new Interval(value.subtract(half), value.add(half));
    }

    BigDecimal rounded(BigDecimal exact) {
        return exact.setScale(scale, RoundingMode.HALF_UP);
    }

    @Override
    public String toString() {
        return VietnameseNumber.format(value, scale);
    }
}
