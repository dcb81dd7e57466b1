package vn.doichieu.reporting;

import java.time.LocalDate;

/** The number and day for one frozen version of a report. */
public record ReportNumber(int version, int number, LocalDate issuedOn) {}
