package vn.doichieu.inspection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.shared.Sentence;

/** What a visit stands on: the zone it is of and the decision that names its team. */
record VisitBasis(long zone, @Nullable String decision, LocalDate decidedOn, DocumentState state) {

    void requireInForce() {
        if (state != DocumentState.ISSUED) {
            throw new BusinessRuleViolation(
                    "inspection.visit.decisionGone",
                    decision == null ? "" : decision,
                    Sentence.of("inspection.documentState." + state));
        }
    }
}
