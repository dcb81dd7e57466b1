package vn.doichieu.criteria.rules;

import java.util.List;
import java.util.Optional;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;

/**
 * The points of a line with the way that led to them. Without points it says what is missing, unless the line is
 * {@code excluded}: then it does not apply to this unit and leaves the base.
 */
public record Derivation(Optional<Points> points, boolean excluded, List<Step> steps, List<Sentence> missing) {

    public Derivation {
        steps = List.copyOf(steps);
        missing = List.copyOf(missing);
    }

    static Derivation missing(List<Step> steps, List<Sentence> missing) {
        return new Derivation(Optional.empty(), false, steps, missing);
    }

    static Derivation of(Points points, List<Step> steps) {
        return new Derivation(Optional.of(points), false, steps, List.of());
    }
}
