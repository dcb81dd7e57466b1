package vn.doichieu.figures;

import java.util.Optional;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.shared.UnitId;

/**
 * One of many claims sent at once: in the words it will stand with, and in the version the sender has read. Without a
 * place, the one that is known stays.
 */
public record SentClaim(
        int row,
        UnitId unit,
        String indicator,
        ClaimSource source,
        boolean samePeriod,
        String words,
        Optional<String> place,
        int version) {

    FigureSpot spot() {
        return new FigureSpot(unit, indicator, samePeriod);
    }
}
