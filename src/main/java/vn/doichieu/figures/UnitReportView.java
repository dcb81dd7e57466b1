package vn.doichieu.figures;

import java.time.LocalDate;
import java.util.Optional;

/** The report a unit's claims were read in. */
public record UnitReportView(
        String title, Optional<String> number, Optional<LocalDate> issuedOn, LocalDate asOf, boolean illustrative) {}
