package vn.doichieu.scoring.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.doichieu.shared.Points;

/** What the leaves below an inner line add up to, before any cap of the sheet. Maxima leave excluded lines out. */
public record NodeTotal(
        Points won, Points maximum, Points maximumScored, int lines, int linesScored, int linesExcluded) {

    private static final NodeTotal EMPTY = new NodeTotal(Points.ZERO, Points.ZERO, Points.ZERO, 0, 0, 0);

    /** The total of every line that has leaves below it, by code; {@code parents} names the line above each line. */
    public static Map<String, NodeTotal> rollUp(Map<String, String> parents, List<LineScore> leaves) {
        var totals = new HashMap<String, NodeTotal>();
        for (var leaf : leaves) {
            var above = Optional.ofNullable(parents.get(leaf.code()));
            while (above.isPresent()) {
                totals.merge(above.get(), EMPTY.plus(leaf), (total, first) -> total.plus(leaf));
                above = above.map(parents::get);
            }
        }
        return Map.copyOf(totals);
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
