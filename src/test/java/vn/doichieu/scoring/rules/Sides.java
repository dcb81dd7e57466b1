package vn.doichieu.scoring.rules;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doichieu.criteria.rules.Answer;
import vn.doichieu.criteria.rules.BonusPerPointRule;
import vn.doichieu.criteria.rules.FigureInput;
import vn.doichieu.criteria.rules.Input;
import vn.doichieu.criteria.rules.Inputs;
import vn.doichieu.criteria.rules.LineRule;
import vn.doichieu.criteria.rules.ManualRule;
import vn.doichieu.criteria.rules.TargetInput;
import vn.doichieu.criteria.rules.TargetRule;
import vn.doichieu.shared.Points;

/** Ways to score a line of 25 points against a target, or a bonus of at most 5. */
final class Sides {

    private static final String RATE = "RATE";
    private static final Input READ = new Input("Tỷ lệ (%)", Optional.of(RATE), false);

    private Sides() {}

    static LineRule target(String perPoint) {
        return new LineRule(
                new TargetRule(READ, new BigDecimal(perPoint), true, Points.ZERO),
                Points.ZERO,
                Points.of(25),
                Optional.empty(),
                Optional.empty());
    }

    static LineRule bonus() {
        return new LineRule(
                new BonusPerPointRule(READ, new BigDecimal("0.5"), BigDecimal.ONE, Points.of(5), Optional.empty()),
                Points.ZERO,
                Points.of(5),
                Optional.empty(),
                Optional.empty());
    }

    static LineRule manual() {
        return new LineRule(
                new ManualRule(new BigDecimal("0.5")), Points.ZERO, Points.of(5), Optional.empty(), Optional.empty());
    }

    static Inputs inputs(@Nullable String rate, @Nullable String target) {
        var figures = new HashMap<String, FigureInput>();
        var targets = new HashMap<String, TargetInput>();
        if (rate != null) {
            figures.put(RATE, new FigureInput(new BigDecimal(rate), rate.replace('.', ',') + " %"));
        }
        if (target != null) {
            targets.put(RATE, new TargetInput(new BigDecimal(target), TargetInput.Source.ASSIGNED));
        }
        return new Inputs(figures, targets);
    }

    /** Scored by its unit, with the points the rule leads to. */
    static ScoredSide ofUnit(LineRule rule, @Nullable String rate, @Nullable String target) {
        var inputs = inputs(rate, target);
        var points = rule.evaluate(Answer.EMPTY, inputs).points();
        return new ScoredSide(rule, Answer.EMPTY, inputs, points, points);
    }

    static ScoredSide given(ScoredSide side, String points) {
        return new ScoredSide(side.rule(), side.answer(), side.inputs(), side.passed(), Optional.of(Points.of(points)));
    }

    /** A gate has let nothing through. */
    static ScoredSide shut(ScoredSide side) {
        var none = Optional.of(Points.ZERO);
        return new ScoredSide(side.rule(), side.answer(), side.inputs(), none, none);
    }

    static ScoredSide entered(String number) {
        var answer = Answer.number(new BigDecimal(number));
        var points = manual().evaluate(answer, Inputs.NONE).points();
        return new ScoredSide(manual(), answer, Inputs.NONE, points, points);
    }
}
