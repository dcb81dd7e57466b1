package vn.doichieu.criteria.rules;

import java.math.BigDecimal;
import java.util.Optional;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;

/** One step of a derivation, with the points it leads to if it leads to points. */
public record Step(Sentence sentence, Optional<Points> result) {

    static Step of(String code, Object... arguments) {
        return new Step(Sentence.of(code, arguments), Optional.empty());
    }

    Step leadingTo(BigDecimal points) {
        return new Step(sentence, Optional.of(new Points(points)));
    }
}
