package vn.doichieu.figures;

import java.util.Map;
import java.util.Optional;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.Comparison;
import vn.doichieu.figures.rules.Difference;
import vn.doichieu.figures.rules.Indicator;
import vn.doichieu.figures.rules.KnownFigure;
import vn.doichieu.figures.rules.Reconciliation;

/** One indicator as each source lets us know it, and how the sources compare. */
public record ComparisonRow(Indicator indicator, Reconciliation reconciliation, Comparison comparison) {

    ComparisonRow(Indicator indicator, Reconciliation reconciliation) {
        this(indicator, reconciliation, reconciliation.compare());
    }

    public Map<ClaimSource, KnownFigure> values() {
        return reconciliation.values();
    }

    public Optional<KnownFigure> value(ClaimSource source) {
        return Optional.ofNullable(values().get(source));
    }

    /** How far the sources lie apart; empty when fewer than two say anything. */
    public Optional<Difference> difference() {
        return reconciliation.difference();
    }

    public boolean differs() {
        return comparison == Comparison.DIFFERENT;
    }
}
