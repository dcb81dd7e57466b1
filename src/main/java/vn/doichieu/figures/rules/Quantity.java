package vn.doichieu.figures.rules;

import java.math.BigDecimal;
import vn.doichieu.shared.VietnameseNumber;

/** What a number counts. Growth is a percent; a difference of rates is in percentage points and never shown alike. */
public enum Quantity {
    COUNT("", false, "4.132 việc"),
    MONEY(" đồng", false, "69.647.668.000 đồng"),
    RATE(" %", true, "86,32 %"),
    GROWTH(" %", true, "giảm 3,05 %"),
    POINT_DIFFERENCE(" điểm phần trăm", true, "2,32 điểm phần trăm"),
    SCORE(" điểm", false, "96/200 điểm");

    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private final String suffix;
    private final boolean divided;
    private final String example;

    Quantity(String suffix, boolean divided, String example) {
        this.suffix = suffix;
        this.divided = divided;
        this.example = example;
    }

    /** What a claim of this kind looks like, to show beside a refused one. */
    public String example() {
        return example;
    }

    /** Counted one by one, so that nothing is ever rounded. */
    public boolean isWhole() {
        return this == COUNT || this == MONEY;
    }

    /** Comes from a division, so that its last printed digit may be off by one. */
    public boolean isDivided() {
        return divided;
    }

    /** How far two sources may lie apart and still be taken as rounded differently. */
    public BigDecimal tolerance() {
        return divided ? HUNDREDTH : BigDecimal.ZERO;
    }

    /** With so many decimals and its unit: {@code 86,32 %}, {@code −3,05 %}, {@code 69.647.668.000 đồng}. */
    public String show(BigDecimal value, int decimals) {
        return VietnameseNumber.format(value, decimals) + suffix;
    }

    /** As people read it: rates with two decimals, the rest with the decimals they have. */
    public String show(BigDecimal value) {
        return divided ? show(value, 2) : VietnameseNumber.format(value) + suffix;
    }

    /** A change, with a plus before what grew: {@code +699}, {@code −3,61 điểm phần trăm}. */
    public String showSigned(BigDecimal value) {
        var decimals = divided ? 2 : Math.max(0, value.stripTrailingZeros().scale());
        return VietnameseNumber.formatSigned(value, decimals) + suffix;
    }
}
