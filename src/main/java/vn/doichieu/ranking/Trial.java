package vn.doichieu.ranking;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/** A unit made up to try a rule on; what is left out is not known. Points of lines by their codes. */
public record Trial(
        BigDecimal points,
        Map<String, BigDecimal> values,
        Map<String, BigDecimal> targets,
        Map<String, BigDecimal> lines,
        Set<String> disqualifiers) {

    public Trial {
        values = Map.copyOf(values);
        targets = Map.copyOf(targets);
        lines = Map.copyOf(lines);
        disqualifiers = Set.copyOf(disqualifiers);
    }
}
