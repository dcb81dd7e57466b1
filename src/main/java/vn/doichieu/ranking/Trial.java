package vn.doichieu.ranking;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.doichieu.ranking.rules.RankRule;
import vn.doichieu.ranking.rules.Standing;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;

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

    Standing standing(RankRuleView view, RankRule rule) {
        var won = new Points(points);
        var known = new HashMap<String, Standing.Figure>();
        rule.targets().forEach(target -> known.put(target.indicator(), figure(target.indicator(), view)));
        return new Standing(
                won,
                won,
                view.sheet().total(),
                view.sheet().lines().stream().map(this::line).toList(),
                known,
                disqualifiers);
    }

    private Standing.Figure figure(String indicator, RankRuleView view) {
        var typed = Optional.of(Sentence.of("ranking.source.typed"));
        return new Standing.Figure(
                view.name(indicator),
                Optional.ofNullable(values.get(indicator)),
                typed,
                Optional.ofNullable(targets.get(indicator)),
                typed,
                Optional.empty());
    }

    private Standing.Line line(RankedSheet.Line line) {
        var typed = Optional.ofNullable(lines.get(line.code())).map(Points::new);
        return new Standing.Line(
                line.code(), line.criterion(), typed.orElse(line.min()), typed.orElse(line.max()), line.max());
    }
}
