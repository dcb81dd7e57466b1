package vn.doichieu.figures.rules;

import java.math.BigDecimal;
import java.util.Optional;
import vn.doichieu.shared.Percent;

/** How far two sources lie apart: counts and money also in percent, rates in percentage points. */
public record Difference(Quantity quantity, BigDecimal value, Optional<Percent> percent) {

    /** {@code −180 (−4,17 %)}, {@code −3,61 điểm phần trăm}. */
    public String shown() {
        var unit = quantity.isDivided() ? Quantity.POINT_DIFFERENCE : quantity;
        var plain = unit.showSigned(value);
        return percent.map(p -> plain + " (" + Quantity.GROWTH.showSigned(p.value()) + ")")
                .orElse(plain);
    }
}
