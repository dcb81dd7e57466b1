package vn.doichieu.records;

import java.time.LocalDate;
import vn.doichieu.organization.ZoneView;

/** A document about to be issued. {@code subjectKind} and {@code subjectId} say what it is in the system, as in the journal. */
public record NewDocument(
        ZoneView zone,
        DocumentKind kind,
        int number,
        LocalDate issuedOn,
        String subject,
        String subjectKind,
        long subjectId) {

    int calendarYear() {
        return issuedOn.getYear();
    }

    String symbol() {
        return kind.symbol(number, zone.symbol());
    }
}
