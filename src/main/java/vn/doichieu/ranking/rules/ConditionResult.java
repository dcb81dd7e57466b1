package vn.doichieu.ranking.rules;

import java.util.List;
import vn.doichieu.shared.Sentence;

/** A condition with its numbers, and the parts it is put together from. */
public record ConditionResult(Held held, Sentence sentence, List<ConditionResult> parts) {

    public ConditionResult {
        parts = List.copyOf(parts);
    }

    static ConditionResult of(Held held, String code, Object... arguments) {
        return new ConditionResult(held, Sentence.of(code, arguments), List.of());
    }
}
