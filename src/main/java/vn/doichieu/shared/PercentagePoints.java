package vn.doichieu.shared;

import java.math.BigDecimal;

/** The difference of two rates (điểm phần trăm), unrounded. Never shown as a percent. */
public record PercentagePoints(BigDecimal value) {

    /** Two decimals, half up: {@code 2,32 điểm phần trăm}. */
    @Override
    public String toString() {
        return VietnameseNumber.format(value, 2) + " điểm phần trăm";
    }
}
