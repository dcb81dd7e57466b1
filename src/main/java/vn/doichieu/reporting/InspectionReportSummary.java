package vn.doichieu.reporting;

import java.time.LocalDate;
import java.util.Optional;
import vn.doichieu.inspection.InspectionId;

/** A report in the list. {@code score} is the sheet's total as {@code 96/200}, empty when it is not known; {@code number} that of the newest version. */
public record InspectionReportSummary(
        InspectionId id,
        long round,
        String unit,
        LocalDate visitOn,
        int team,
        boolean official,
        Optional<String> score,
        Optional<String> number,
        boolean illustrative) {}
