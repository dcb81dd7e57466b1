package vn.doichieu.ranking.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;

/**
 * All a rank is derived from. While lines are not scored the points lie between the least and the most they can still
 * come to. Targets by the code of their indicator, {@code disqualifiers} by their codes.
 */
public record Standing(
        Points least,
        Points most,
        Points total,
        List<Line> lines,
        Map<String, Figure> figures,
        Set<String> disqualifiers) {

    public Standing {
        lines = List.copyOf(lines);
        figures = Map.copyOf(figures);
        disqualifiers = Set.copyOf(disqualifiers);
    }

    /** A line or the sum of the lines below it; {@code criterion}: a single one of the base part. */
    public record Line(String code, boolean criterion, Points least, Points most, Points maximum) {}

    /**
     * A figure beside the target of the unit. {@code source} says where the value was read, {@code targetSource} what the
     * target rests on. A doubt says why the two decide nothing although both are there.
     */
    public record Figure(
            String name,
            Optional<BigDecimal> value,
            Optional<Sentence> source,
            Optional<BigDecimal> target,
            Optional<Sentence> targetSource,
            Optional<Sentence> doubt) {}
}
