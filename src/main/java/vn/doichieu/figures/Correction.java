package vn.doichieu.figures;

import java.util.Optional;
import vn.doichieu.figures.rules.Indicator;
import vn.doichieu.figures.rules.PrintedNumber;

/** A figure with the number that replaces it: what stood there, and what a supplementary report says. */
record Correction(
        FigureKey key, Indicator indicator, Optional<FigureClaim> claim, PrintedNumber after, String words, int seen) {

    Optional<String> before() {
        return claim.map(FigureClaim::current).filter(words -> !words.isEmpty());
    }

    SupplementLine line() {
        return new SupplementLine(
                indicator,
                key.asOf(),
                before(),
                words,
                claim.map(it -> it.view().version()).orElse(0));
    }
}
