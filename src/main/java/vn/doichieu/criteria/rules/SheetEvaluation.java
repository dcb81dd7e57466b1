package vn.doichieu.criteria.rules;

import java.util.Map;
import java.util.Optional;

/** A whole sheet worked out: every line by its code, inner ones as well, and the total. */
public record SheetEvaluation(Map<String, Derivation> lines, Derivation total) {

    public SheetEvaluation {
        lines = Map.copyOf(lines);
    }

    public Derivation line(String code) {
        return Optional.ofNullable(lines.get(code))
                .orElseThrow(() -> new IllegalArgumentException("there is no line " + code));
    }
}
