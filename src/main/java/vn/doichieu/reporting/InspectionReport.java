package vn.doichieu.reporting;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.doichieu.inspection.InspectionId;

/** A report to be read: its content, the template that prints it, and whether it is frozen or still follows the figures. */
public record InspectionReport(
        InspectionId id, InspectionReportContent content, String template, Optional<Seal> seal, String fileName) {

    /** When the content was frozen, and the SHA-256 of its canonical text. */
    public record Seal(ZonedDateTime frozenAt, String sha256) {}

    /** A figure the sources disagree on: what each of those that say something says, and how far apart they are. */
    public record Disagreement(String name, List<Reading> readings, String difference) {}

    /** {@code source} is the last part of a message key. */
    public record Reading(String source, String value) {}

    /** What a reader should see before anything else. */
    public List<Disagreement> disagreements() {
        return content.figures().stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> row.tone().equals("wrong"))
                .map(row -> new Disagreement(row.name(), readings(row), row.difference()))
                .toList();
    }

    private static List<Reading> readings(InspectionReportContent.Figure row) {
        return Stream.of(
                        new Reading("report", row.reported()),
                        new Reading("sheet", row.sheet()),
                        new Reading("files", row.inspected()))
                .filter(reading -> !reading.value().equals(FigureText.NONE))
                .toList();
    }

    public boolean official() {
        return seal.isPresent();
    }
}
