package vn.doichieu.inspection;

import java.time.LocalDate;
import java.util.Optional;

/** A plan in a list. Drafts have neither number nor date. */
public record PlanSummary(
        long id,
        long zoneId,
        String zone,
        int year,
        Optional<String> number,
        Optional<LocalDate> issuedOn,
        String subject,
        DocumentState state,
        int visits) {

    public boolean is(DocumentReference document) {
        return number.filter(document.number()::equals).isPresent()
                && issuedOn.filter(document.issuedOn()::equals).isPresent();
    }
}
