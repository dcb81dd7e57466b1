package vn.doichieu.reconciliation.rules;

import java.util.Map;
import vn.doichieu.shared.Points;

/** The points a line of the sheet would have with each of the values, from the engine that scores the sheet. */
public record Stake(String line, Map<String, Points> byValue) {

    public Stake {
        byValue = Map.copyOf(byValue);
    }

    /** The values do not all lead to the same points. */
    public boolean moves() {
        return !spread().isZero();
    }

    /** How far the points lie apart. */
    public Points spread() {
        var sorted = byValue.values().stream().sorted().toList();
        return sorted.isEmpty() ? Points.ZERO : sorted.get(sorted.size() - 1).minus(sorted.get(0));
    }
}
