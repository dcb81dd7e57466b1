package vn.doichieu.reporting;

import java.time.LocalDate;
import java.util.Optional;
import vn.doichieu.inspection.InspectionId;

/** A report in the list. {@code score} is the sheet's total as {@code 96/200}, empty when it is not known. */
public record InspectionReportSummary(
        InspectionId id,
        String unit,
        LocalDate visitOn,
        int team,
        boolean official,
        Optional<String> score,
        boolean illustrative) {}
