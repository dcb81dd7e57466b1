package vn.doichieu.criteria.rules;

import java.util.List;
import java.util.Optional;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;

/**
 * The points of a line with the way that led to them. Without points it says what is missing, unless the line is
 * {@code excluded}: then it does not apply to this unit and leaves the base. An inner line and the total of a sheet have
 * the points they have come to so far, and may say what is missing as well.
 */
public record Derivation(Optional<Points> points, boolean excluded, List<Step> steps, List<Sentence> missing) {

    public Derivation {
        steps = List.copyOf(steps);
        missing = List.copyOf(missing);
    }

    /** Points that somebody gave or that were kept, without the way that led to them. */
    public static Derivation given(Points points) {
        return of(points, List.of());
    }

    /** Nobody has given any points yet. */
    public static Derivation open() {
        return missing(List.of(), List.of());
    }

    /** The line does not apply to the unit and leaves the base. */
    public static Derivation outOfTheBase() {
        return new Derivation(Optional.empty(), true, List.of(), List.of());
    }

    static Derivation missing(List<Step> steps, List<Sentence> missing) {
        return new Derivation(Optional.empty(), false, steps, missing);
    }

    static Derivation of(Points points, List<Step> steps) {
        return new Derivation(Optional.of(points), false, steps, List.of());
    }
}
