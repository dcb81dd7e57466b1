package vn.doichieu.scoring.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doichieu.shared.Points;

/** What the leaves below an inner line add up to, before any cap of the sheet. Maxima leave excluded lines out. */
public record NodeTotal(
        Points won, Points maximum, Points maximumScored, int lines, int linesScored, int linesExcluded) {

    private static final NodeTotal EMPTY = new NodeTotal(Points.ZERO, Points.ZERO, Points.ZERO, 0, 0, 0);

    /** The total of every line that has leaves below it, by code; {@code parents} names the line above each line. */
    public static Map<String, NodeTotal> rollUp(Map<String, String> parents, List<LineScore> leaves) {
        var totals = new HashMap<String, NodeTotal>();
        for (var leaf : leaves) {
            add(totals, parents.get(leaf.code()), EMPTY.plus(leaf));
        }
        for (var code : lowestFirst(parents)) {
            add(totals, parents.get(code), totals.getOrDefault(code, EMPTY));
        }
        return Map.copyOf(totals);
    }

    private static void add(Map<String, NodeTotal> totals, @Nullable String above, NodeTotal more) {
        if (above != null && more.lines > 0) {
            totals.merge(above, more, NodeTotal::plus);
        }
    }

    /** Every line that has one above it, after all that are below it. */
    private static List<String> lowestFirst(Map<String, String> parents) {
        var below = new HashMap<String, Integer>();
        parents.values().forEach(above -> below.merge(above, 1, Integer::sum));
        var ready = new ArrayDeque<>(parents.keySet().stream()
                .filter(code -> !below.containsKey(code))
                .toList());
        var ordered = new ArrayList<String>();
        while (!ready.isEmpty()) {
            var code = ready.remove();
            ordered.add(code);
            Optional.ofNullable(parents.get(code))
                    .filter(above -> below.merge(above, -1, Integer::sum) == 0)
                    .filter(parents::containsKey)
                    .ifPresent(ready::add);
        }
        return ordered;
    }

    private NodeTotal plus(NodeTotal other) {
        return new NodeTotal(
                won.plus(other.won),
                maximum.plus(other.maximum),
                maximumScored.plus(other.maximumScored),
                lines + other.lines,
                linesScored + other.linesScored,
                linesExcluded + other.linesExcluded);
    }

    private NodeTotal plus(LineScore leaf) {
        if (leaf.excluded()) {
            return new NodeTotal(won, maximum, maximumScored, lines + 1, linesScored, linesExcluded + 1);
        }
        return new NodeTotal(
                won.plus(leaf.won()),
                maximum.plus(leaf.max()),
                leaf.scored() ? maximumScored.plus(leaf.max()) : maximumScored,
                lines + 1,
                leaf.scored() ? linesScored + 1 : linesScored,
                linesExcluded);
    }
}
