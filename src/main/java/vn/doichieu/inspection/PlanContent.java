package vn.doichieu.inspection;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Everything of a plan people write. Texts have one paragraph per line; what is not written yet is empty. */
@Embeddable
public record PlanContent(
        long roundId,
        @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo,
        @Nullable String place,
        String subject,
        String signer,
        String legalBases,
        String purpose,
        String requirements,
        String scope,
        String contents,
        String method,
        String organisation,
        String annex) {

    /** The same text under another title and on other grounds. */
    PlanContent under(String otherSubject, String otherBases) {
        return new PlanContent(
                roundId,
                periodFrom,
                periodTo,
                place,
                otherSubject,
                signer,
                otherBases,
                purpose,
                requirements,
                scope,
                contents,
                method,
                organisation,
                annex);
    }

    boolean periodEndsBeforeItBegins() {
        return periodFrom != null && periodTo != null && periodTo.isBefore(periodFrom);
    }
}
