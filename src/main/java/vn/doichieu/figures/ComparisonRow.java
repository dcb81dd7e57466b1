package vn.doichieu.figures;

import java.util.Map;
import java.util.Optional;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.Comparison;
import vn.doichieu.figures.rules.Difference;
import vn.doichieu.figures.rules.Indicator;
import vn.doichieu.figures.rules.KnownFigure;

/** One indicator as each source lets us know it, and how the sources compare. */
public record ComparisonRow(
        Indicator indicator,
        Map<ClaimSource, KnownFigure> values,
        Comparison comparison,
        Optional<Difference> difference) {

    public Optional<KnownFigure> value(ClaimSource source) {
        return Optional.ofNullable(values.get(source));
    }

    public boolean differs() {
        return comparison == Comparison.DIFFERENT;
    }
}
