package vn.doichieu.criteria.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.doichieu.shared.Sentence;

/** What a rule found, before the line rounds it and holds it within its limits. */
public record Working(Optional<BigDecimal> points, List<Step> steps, List<Sentence> missing) {

    public Working {
        steps = List.copyOf(steps);
        missing = List.copyOf(missing);
    }

    static Working of(BigDecimal points, List<Step> steps) {
        return new Working(Optional.of(points), steps, List.of());
    }

    static Working of(BigDecimal points, Step step) {
        return of(points, List.of(step));
    }

    static Working missing(String code, Object... arguments) {
        return missing(List.of(), List.of(Sentence.of(code, arguments)));
    }

    static Working missing(List<Step> steps, List<Sentence> missing) {
        return new Working(Optional.empty(), steps, missing);
    }
}
