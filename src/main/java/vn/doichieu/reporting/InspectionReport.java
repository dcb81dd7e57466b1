package vn.doichieu.reporting;

import java.time.ZonedDateTime;
import java.util.Optional;
import vn.doichieu.inspection.InspectionId;

/** A report to be read: its content, the template that prints it, and whether it is frozen or still follows the figures. */
public record InspectionReport(
        InspectionId id, InspectionReportContent content, String template, Optional<Seal> seal, String fileName) {

    /** When the content was frozen, and the SHA-256 of its canonical text. */
    public record Seal(ZonedDateTime frozenAt, String sha256) {}

    public boolean official() {
        return seal.isPresent();
    }
}
