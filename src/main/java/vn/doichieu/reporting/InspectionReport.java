package vn.doichieu.reporting;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.doichieu.inspection.InspectionId;

/** A report to be read: its content, the template that prints it, and whether it is frozen or still follows the figures. */
public record InspectionReport(
        InspectionId id,
        InspectionReportContent content,
        String template,
        Optional<Seal> seal,
        Editions editions,
        String fileName,
        Optional<Issued> issued) {

    public InspectionReport(
            InspectionId id,
            InspectionReportContent content,
            String template,
            Optional<Seal> seal,
            Editions editions,
            String fileName) {
        this(id, content, template, seal, editions, fileName, Optional.empty());
    }

    /** Number and day from the register: they stand beside what was frozen. */
    public record Issued(String symbol, LocalDate on, String by, ZonedDateTime at) {}

    /** Which version was frozen when, and the SHA-256 of its canonical text. */
    public record Seal(int version, ZonedDateTime frozenAt, String sha256) {}

    /** All frozen versions, the latest first; {@code reopened}: the visit is open again, so another is to come. */
    public record Editions(List<Seal> all, boolean reopened) {

        public static final Editions NONE = new Editions(List.of(), false);

        public Optional<Seal> newest() {
            return all.stream().findFirst();
        }
    }

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

    /** The line of the number: the one that was given, else the blank that was frozen. */
    public String symbolLine() {
        return issued.map(given -> "Số: " + given.symbol())
                .orElse(content.heading().symbol());
    }

    /** The place as frozen, with the day of the number once there is one. */
    public String dateline() {
        var frozen = content.heading().dateline();
        var place = frozen.substring(0, frozen.lastIndexOf(", "));
        return issued.map(given -> place + ", " + ReportTexts.longDateOf(given.on()))
                .orElse(frozen);
    }

    /** Confirmed by both sides, the newest there is, not open again, and without a number yet. */
    public boolean awaitsNumber() {
        return official() && issued.isEmpty() && replacedBy().isEmpty() && !editions.reopened();
    }

    public boolean official() {
        return seal.isPresent();
    }

    /** The version that took the place of this one. */
    public Optional<Seal> replacedBy() {
        return seal.flatMap(own -> editions.newest().filter(newest -> newest.version() > own.version()));
    }

    /** The other versions there are to read. */
    public List<Seal> others() {
        return editions.all().stream()
                .filter(other -> seal.filter(other::equals).isEmpty())
                .toList();
    }
}
