package vn.doichieu.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.doichieu.figures.rules.ReportScope;

/** The report a unit's claims were read in. {@code version} is what a form for it has seen; 0 while there is none. */
public record UnitReportView(
        long id,
        String title,
        Optional<String> number,
        Optional<LocalDate> issuedOn,
        LocalDate asOf,
        ReportScope scope,
        Optional<Signer> signer,
        boolean illustrative,
        int version,
        String by,
        Optional<Instant> at) {

    /** What every document that is sent has. */
    public boolean isNumbered() {
        return number.isPresent() && issuedOn.isPresent();
    }

    /** Figures of another day than the round reads them on: to be said wherever they are compared. */
    public boolean isOfAnotherDay(LocalDate roundAsOf) {
        return !asOf.equals(roundAsOf);
    }
}
