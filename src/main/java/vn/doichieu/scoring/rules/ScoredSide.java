package vn.doichieu.scoring.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.doichieu.criteria.rules.Answer;
import vn.doichieu.criteria.rules.FigureInput;
import vn.doichieu.criteria.rules.Inputs;
import vn.doichieu.criteria.rules.LineRule;
import vn.doichieu.criteria.rules.TargetInput;
import vn.doichieu.shared.Points;

/**
 * One of two ways a line was scored: with what, and the points it was given.
 *
 * @param passed what the rule leads to, as far as gates let it count
 * @param given the points on the sheet; other points than the rule leads to when a team gives points of its own, or a
 *     target changes after the sheet was sent
 */
public record ScoredSide(LineRule rule, Answer answer, Inputs inputs, Optional<Points> passed, Optional<Points> given) {

    /** What the rule leads to by itself. */
    public Optional<Points> derived() {
        return rule.evaluate(answer, inputs).points();
    }

    public Optional<FigureInput> figure() {
        return rule.indicator().flatMap(inputs::figure);
    }

    public Optional<TargetInput> target() {
        return rule.indicator().flatMap(inputs::target);
    }

    public Optional<FigureInput> volume() {
        return rule.volumeIndicator().flatMap(inputs::figure);
    }

    ScoredSide with(LineRule other) {
        return new ScoredSide(other, answer, inputs, passed, given);
    }

    ScoredSide with(Answer other) {
        return new ScoredSide(rule, other, inputs, passed, given);
    }

    /** With the figure the rule reads as the other side has it. */
    ScoredSide withFigureOf(ScoredSide other) {
        return withFigure(rule.indicator(), other);
    }

    ScoredSide withVolumeOf(ScoredSide other) {
        return withFigure(rule.volumeIndicator(), other);
    }

    ScoredSide withTargetOf(ScoredSide other) {
        return rule.indicator()
                .map(code -> {
                    var targets = replaced(inputs.targets(), code, other.inputs.target(code));
                    return new ScoredSide(rule, answer, new Inputs(inputs.figures(), targets), passed, given);
                })
                .orElse(this);
    }

    private ScoredSide withFigure(Optional<String> indicator, ScoredSide other) {
        return indicator
                .map(code -> {
                    var figures = replaced(inputs.figures(), code, other.inputs.figure(code));
                    return new ScoredSide(rule, answer, new Inputs(figures, inputs.targets()), passed, given);
                })
                .orElse(this);
    }

    private static <T> Map<String, T> replaced(Map<String, T> values, String code, Optional<T> value) {
        var all = new HashMap<>(values);
        all.remove(code);
        value.ifPresent(there -> all.put(code, there));
        return all;
    }
}
