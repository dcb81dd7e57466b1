package vn.doichieu.scoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.doichieu.criteria.CriteriaSheetView;
import vn.doichieu.criteria.rules.Answer;
import vn.doichieu.criteria.rules.Derivation;
import vn.doichieu.criteria.rules.LineRule;
import vn.doichieu.criteria.rules.NotApplicablePolicy;
import vn.doichieu.criteria.rules.SheetEvaluation;
import vn.doichieu.criteria.rules.SheetLine;
import vn.doichieu.scoring.rules.LineScore;
import vn.doichieu.scoring.rules.SheetTotals;
import vn.doichieu.shared.Points;

/**
 * A sheet from one point of view: the points one side gave each leaf, what of them gates let count, and what they add
 * up to. A leaf that does not apply to the unit is out of the base as long as nobody gave it points.
 */
final class SheetScores {

    private final CriteriaSheetView blank;
    private final Function<String, Optional<Points>> points;
    private final Function<String, Answer> answers;

    private SheetScores(
            CriteriaSheetView blank, Function<String, Optional<Points>> points, Function<String, Answer> answers) {
        this.blank = blank;
        this.points = points;
        this.answers = answers;
    }

    static SheetScores of(
            CriteriaSheetView blank, Map<String, ScoreLine> lines, Function<ScoreLine, Optional<Points>> points) {
        return new SheetScores(
                blank,
                code -> Optional.ofNullable(lines.get(code)).flatMap(points),
                code -> Optional.ofNullable(lines.get(code))
                        .map(ScoreLine::answer)
                        .orElse(Answer.EMPTY));
    }

    static SheetScores of(ScoreSheetView sheet, Function<ScoreSheetView.Line, Optional<Points>> points) {
        var lines = sheet.leaves().stream().collect(Collectors.toMap(ScoreSheetView.Line::code, Function.identity()));
        return new SheetScores(
                sheet.criteria(),
                code -> Optional.ofNullable(lines.get(code)).flatMap(points),
                code -> Optional.ofNullable(lines.get(code))
                        .map(ScoreSheetView.Line::answer)
                        .orElse(Answer.EMPTY));
    }

    /** How the inner lines and the total come about. */
    SheetEvaluation evaluation() {
        return blank.rules().evaluate(this::leaf);
    }

    List<LineScore> scores() {
        if (blank.rules().tree().gated()) {
            var counted = evaluation();
            return scores(line -> counted.line(line.code()));
        }
        return scores(line -> leaf(line.code(), line.rule()));
    }

    SheetTotals totals() {
        return SheetTotals.of(blank.rules().totalling(), scores());
    }

    private List<LineScore> scores(Function<CriteriaSheetView.Line, Derivation> counted) {
        return blank.leaves().stream()
                .map(line -> {
                    var of = counted.apply(line);
                    return new LineScore(line.code(), line.part(), line.rule().max(), of.points(), of.excluded());
                })
                .toList();
    }

    /** A leaf by itself, before any gate. */
    Derivation leaf(SheetLine line) {
        return leaf(line.code(), line.rule());
    }

    private Derivation leaf(String code, LineRule rule) {
        return points.apply(code).map(Derivation::given).orElseGet(() -> unscored(code, rule));
    }

    private Derivation unscored(String code, LineRule rule) {
        boolean excludes = rule.notApplicable()
                .filter(policy -> policy == NotApplicablePolicy.EXCLUDE_AND_RESCALE)
                .isPresent();
        return excludes && answers.apply(code).notApplicable() ? Derivation.outOfTheBase() : Derivation.open();
    }
}
