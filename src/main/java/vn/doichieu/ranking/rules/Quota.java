package vn.doichieu.ranking.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.VietnameseNumber;

/** How many units of a list may have a band. A share of units is rounded down: 20 % of 14 are 2. */
public record Quota(BigDecimal amount, Base base, Origin origin) {

    public enum Base {
        /** So many units. */
        COUNT,
        /** So many percent of the units of the same kind in the list. */
        PERCENT_OF_KIND,
        /** So many percent of the units the next band below has. */
        PERCENT_OF_NEXT_BAND
    }

    int places(int ofKind, int inNextBand) {
        if (base == Base.COUNT) {
            return amount.intValue();
        }
        var whole = BigDecimal.valueOf(base == Base.PERCENT_OF_KIND ? ofKind : inNextBand);
        return amount.multiply(whole)
                .movePointLeft(2)
                .setScale(0, RoundingMode.FLOOR)
                .intValue();
    }

    public Sentence inWords() {
        return Sentence.of("ranking.quota." + base, VietnameseNumber.format(amount));
    }
}
