package vn.doichieu.scoring.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.doichieu.criteria.rules.Derivation;
import vn.doichieu.criteria.rules.Step;
import vn.doichieu.shared.Points;

/** A step that only held the points back, lifted or rounded them: from so many to so many. */
public record LimitEffect(Step step, Points before, Points after) {

    /** Cap, floor, rounding, and the limits of the line. */
    private static final Set<String> LIMITS =
            Set.of("criteria.step.cap", "criteria.step.floor", "criteria.step.rounding", "criteria.step.limits");

    public static List<LimitEffect> in(Derivation derivation) {
        var effects = new ArrayList<LimitEffect>();
        var before = Points.ZERO;
        for (var step : derivation.steps()) {
            if (step.result().isEmpty()) {
                continue;
            }
            var after = step.result().get();
            if (LIMITS.contains(step.sentence().code())) {
                effects.add(new LimitEffect(step, before, after));
            }
            before = after;
        }
        return List.copyOf(effects);
    }
}
