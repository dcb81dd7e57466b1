package vn.doichieu.reconciliation.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** One of the values that disagree. {@code code} is that of a {@link ValueSource}. */
public record Value(String code, BigDecimal exact, String shown) {

    public static final String STATED = ValueSource.STATED.name();
    public static final String RECOMPUTED = ValueSource.RECOMPUTED.name();

    private static final int DECIMALS = 8;

    /** The same number always gives the same text, however many digits it was computed with. */
    String fingerprint() {
        var plain = exact.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return code + "=" + plain.toPlainString();
    }
}
