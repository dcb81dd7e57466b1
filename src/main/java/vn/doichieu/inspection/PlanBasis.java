package vn.doichieu.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.ZoneView;

/** The plan a decision follows, as far as the decision needs it. */
record PlanBasis(
        long id,
        ZoneView zone,
        Round round,
        LocalDate asOf,
        DocumentState state,
        Optional<String> number,
        Optional<LocalDate> issuedOn,
        String subject,
        String signer,
        Optional<String> place,
        String legalBases) {

    /** Decisions follow issued plans only, so both are there. */
    DocumentReference reference() {
        return new DocumentReference(number.orElseThrow(), issuedOn.orElseThrow(), subject, signer);
    }

    List<String> bases() {
        return legalBases.lines().filter(line -> !line.isBlank()).toList();
    }
}
