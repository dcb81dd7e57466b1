package vn.doichieu.ranking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.doichieu.criteria.CriteriaSheetView;
import vn.doichieu.criteria.rules.Part;
import vn.doichieu.figures.UnitFigures;
import vn.doichieu.ranking.rules.RankRule;
import vn.doichieu.ranking.rules.Standing;
import vn.doichieu.scoring.rules.LineScore;
import vn.doichieu.scoring.rules.SheetTotals;
import vn.doichieu.shared.Points;

/**
 * Puts together what a rank is derived from. A base line nobody has scored may still bring anything from its least to its
 * most, and so may a line that waits for a gate; a line of bonus or penalty nobody has answered is otherwise taken as not
 * claimed, as in the totals of the sheet.
 */
final class StandingReader {

    /** What a leaf has, or may still come to; one that does not apply to the unit is worth nothing. */
    private record Leaf(CriteriaSheetView.Line line, Points least, Points most, boolean excluded) {

        Points maximum() {
            return excluded ? Points.ZERO : line.rule().max();
        }

        LineScore score(Points points) {
            return new LineScore(
                    line.code(),
                    line.part(),
                    line.rule().max(),
                    excluded ? Optional.empty() : Optional.of(points),
                    excluded);
        }
    }

    private final CriteriaSheetView blank;
    private final Map<String, Leaf> leaves;

    private StandingReader(CriteriaSheetView blank, List<LineScore> scores) {
        this.blank = blank;
        var scored = scores.stream().collect(Collectors.toMap(LineScore::code, Function.identity()));
        this.leaves = blank.leaves().stream()
                .map(line -> leaf(line, Optional.ofNullable(scored.get(line.code()))))
                .collect(Collectors.toMap(leaf -> leaf.line().code(), Function.identity()));
    }

    /** Without scores: a sheet nobody has sent. */
    static Standing of(
            CriteriaSheetView blank, List<LineScore> scores, UnitFigures figures, RankRule rule, Set<String> found) {
        var reader = new StandingReader(blank, scores);
        var known = new HashMap<String, Standing.Figure>();
        rule.targets().forEach(target -> known.put(target.indicator(), FigureReading.of(target, figures)));
        return new Standing(
                reader.won(Leaf::least), reader.won(Leaf::most), blank.total(), reader.lines(), known, found);
    }

    private Leaf leaf(CriteriaSheetView.Line line, Optional<LineScore> score) {
        var points = score.flatMap(LineScore::points);
        if (score.filter(LineScore::excluded).isPresent()) {
            return new Leaf(line, Points.ZERO, Points.ZERO, true);
        }
        if (points.isPresent()) {
            return new Leaf(line, points.get(), points.get(), false);
        }
        return line.part() == Part.BASE || waitsForGate(line)
                ? new Leaf(line, line.rule().min(), line.rule().max(), false)
                : new Leaf(line, Points.ZERO, Points.ZERO, false);
    }

    /** Its points may be there and only wait for a line that is not scored. */
    private boolean waitsForGate(CriteriaSheetView.Line line) {
        return line.gate().isPresent()
                || line.parent().flatMap(blank::line).filter(this::waitsForGate).isPresent();
    }

    private Points won(Function<Leaf, Points> points) {
        var filled = blank.leaves().stream()
                .map(line -> leaves.get(line.code()))
                .map(leaf -> leaf.score(points.apply(leaf)))
                .toList();
        return SheetTotals.of(blank.bonusMode(), blank.total(), blank.bonusCap(), blank.penaltyCap(), filled)
                .won();
    }

    private List<Standing.Line> lines() {
        return blank.lines().stream().map(this::line).toList();
    }

    private Standing.Line line(CriteriaSheetView.Line line) {
        var below = line.leaf()
                ? Stream.of(line.code()).map(leaves::get).toList()
                : leavesBelow(line.code()).toList();
        return new Standing.Line(
                line.code(),
                line.leaf() && line.part() == Part.BASE && below.stream().noneMatch(Leaf::excluded),
                sum(below, Leaf::least),
                sum(below, Leaf::most),
                sum(below, Leaf::maximum));
    }

    private Stream<Leaf> leavesBelow(String code) {
        return blank.lines().stream()
                .filter(line -> line.parent().filter(code::equals).isPresent())
                .flatMap(line -> line.leaf() ? Stream.of(line.code()).map(leaves::get) : leavesBelow(line.code()));
    }

    private static Points sum(List<Leaf> leaves, Function<Leaf, Points> points) {
        return leaves.stream().map(points).reduce(Points.ZERO, Points::plus);
    }
}
