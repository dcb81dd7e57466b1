package vn.doichieu.inspection;

import java.util.List;
import vn.doichieu.shared.Sentence;

/** Names of parts, one after the other. */
final class PlanWords {

    private PlanWords() {}

    static Sentence names(List<PlanPart> parts) {
        return parts.stream()
                .map(part -> Sentence.of(part.messageKey()))
                .reduce((one, other) -> Sentence.of("inspection.plan.and", one, other))
                .orElseThrow();
    }
}
