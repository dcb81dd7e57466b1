package vn.doichieu.ranking.rules;

import java.math.BigDecimal;
import java.util.Optional;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.VietnameseNumber;

/**
 * One way to satisfy a band: so many targets are met, and none of the others is missed by as much as
 * {@code othersShortfallBelow}. "Not 15 % or more below" is below 15.
 */
public record TargetAlternative(int targetsMet, Optional<BigDecimal> othersShortfallBelow, Origin origin) {

    public Sentence inWords(ShortfallMode mode, int targets) {
        var all = String.valueOf(targets);
        return othersShortfallBelow
                .filter(limit -> targetsMet < targets)
                .map(limit -> Sentence.of(
                        "ranking.alternative.othersShort", String.valueOf(targetsMet), all, shown(limit, mode)))
                .orElseGet(() -> Sentence.of("ranking.alternative.met", String.valueOf(targetsMet), all));
    }

    static Sentence shown(BigDecimal amount, ShortfallMode mode) {
        return Sentence.of("ranking.shortfall." + mode, VietnameseNumber.format(amount));
    }
}
