package vn.doichieu.figures.rules;

import java.math.BigDecimal;
import java.util.Collections;
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
        if (allAgree()) {
            return Comparison.MATCHED;
        }
        return spread().compareTo(tolerance) <= 0 ? Comparison.WITHIN_TOLERANCE : Comparison.DIFFERENT;
    }

    /** The source farthest from the first one (the report, where there is one) less that first one. */
    public Optional<Difference> difference() {
        if (values.size() < 2) {
            return Optional.empty();
        }
        var first = values.values().iterator().next().exact();
        var farthest = BigDecimal.ZERO;
        for (var figure : values.values()) {
            var off = figure.exact().subtract(first);
            farthest = off.abs().compareTo(farthest.abs()) > 0 ? off : farthest;
        }
        var percent = quantity.isWhole() ? new Rate(farthest, first.abs()).percent() : Optional.<Percent>empty();
        return Optional.of(new Difference(quantity, farthest, percent));
    }

    /** Each with each: what is printed coarsely may agree with two that differ from one another. */
    private boolean allAgree() {
        var figures = List.copyOf(values.values());
        for (int one = 0; one < figures.size(); one++) {
            for (int other = one + 1; other < figures.size(); other++) {
                if (!figures.get(one).agreesWith(figures.get(other))) {
                    return false;
                }
            }
        }
        return true;
    }

    private BigDecimal spread() {
        var least = values.values().iterator().next().exact();
        var most = least;
        for (var figure : values.values()) {
            least = least.min(figure.exact());
            most = most.max(figure.exact());
        }
        return most.subtract(least);
    }
}
