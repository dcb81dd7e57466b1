package vn.doichieu.figures.rules;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.doichieu.shared.Percent;
import vn.doichieu.shared.Rate;

/** The sources of one figure side by side. They are compared, never made to agree. */
public record Reconciliation(Quantity quantity, Map<ClaimSource, KnownFigure> values, BigDecimal tolerance) {

    public Reconciliation {
        var sorted = new EnumMap<ClaimSource, KnownFigure>(ClaimSource.class);
        sorted.putAll(values);
        values = Collections.unmodifiableMap(sorted);
    }

    public Reconciliation(Quantity quantity, Map<ClaimSource, KnownFigure> values) {
        this(quantity, values, quantity.tolerance());
    }

    public Comparison compare() {
        if (values.size() < 2) {
            return Comparison.INCOMPLETE;
        }
        if (inOrder().stream().allMatch(one -> inOrder().stream().allMatch(one::agreesWith))) {
            return Comparison.MATCHED;
        }
        return spread().compareTo(tolerance) <= 0 ? Comparison.WITHIN_TOLERANCE : Comparison.DIFFERENT;
    }

    /** The source farthest from the first one (the report, where there is one) less that first one. */
    public Optional<Difference> difference() {
        if (values.size() < 2) {
            return Optional.empty();
        }
        var first = inOrder().get(0);
        var farthest = inOrder().stream()
                .map(figure -> figure.exact().subtract(first.exact()))
                .max(Comparator.comparing(BigDecimal::abs))
                .orElseThrow();
        var percent =
                quantity.isWhole() ? new Rate(farthest, first.exact().abs()).percent() : Optional.<Percent>empty();
        return Optional.of(new Difference(quantity, farthest, percent));
    }

    private List<KnownFigure> inOrder() {
        return List.copyOf(values.values());
    }

    private BigDecimal spread() {
        var sorted = inOrder().stream().map(KnownFigure::exact).sorted().toList();
        return sorted.get(sorted.size() - 1).subtract(sorted.get(0));
    }
}
