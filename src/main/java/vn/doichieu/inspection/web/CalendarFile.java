package vn.doichieu.inspection.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.doichieu.inspection.VisitView;
import vn.doichieu.platform.Sentences;

/** Visits as iCalendar (RFC 5545): text lines of at most 75 bytes, times in UTC. */
final class CalendarFile {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST = 75;

    private final Sentences sentences;

    CalendarFile(Sentences sentences) {
        this.sentences = sentences;
    }

    String of(List<VisitView> visits) {
        var lines = new ArrayList<String>();
        lines.addAll(List.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Doi Chieu//VI", "CALSCALE:GREGORIAN"));
        visits.forEach(visit -> lines.addAll(event(visit)));
        lines.add("END:VCALENDAR");
        return lines.stream().map(CalendarFile::folded).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private List<String> event(VisitView visit) {
        var units = visit.inspections().stream()
                .map(inspected -> inspected.unit().shortName())
                .collect(Collectors.joining(", "));
        var team = sentences.text(
                "inspection.team.title", String.valueOf(visit.team().number()));
        var state = sentences.text("inspection.visitState." + visit.state());
        return List.of(
                "BEGIN:VEVENT",
                "UID:visit-" + visit.id().value() + "@doichieu",
                "DTSTAMP:" + MOMENT.format(visit.standing().since().atZone(VIETNAM)),
                "SEQUENCE:" + visit.version(),
                visit.startsAt()
                        .map(hour -> start(visit, hour))
                        .orElse("DTSTART;VALUE=DATE:" + DAY.format(visit.visitOn())),
                "SUMMARY:" + text(sentences.text("inspection.calendar.summary", units)),
                "LOCATION:" + text(visit.place()),
                "DESCRIPTION:"
                        + text(team + "\n" + state
                                + visit.standing().why().map(why -> ": " + why).orElse("")),
                "STATUS:" + status(visit),
                "END:VEVENT");
    }

    private static String start(VisitView visit, LocalTime hour) {
        return "DTSTART:" + MOMENT.format(visit.visitOn().atTime(hour).atZone(VIETNAM));
    }

    private static String status(VisitView visit) {
        return switch (visit.state()) {
            case POSTPONED -> "TENTATIVE";
            case CANCELLED -> "CANCELLED";
            default -> "CONFIRMED";
        };
    }

    private static String text(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /** Counted in bytes, and never within a letter: a Vietnamese one takes up to three. */
    private static String folded(String line) {
        var folded = new StringBuilder();
        int room = LONGEST;
        for (var letter : line.codePoints().mapToObj(Character::toString).toList()) {
            int size = letter.getBytes(StandardCharsets.UTF_8).length;
            if (size > room) {
                folded.append("\r\n ");
                room = LONGEST - 1;
            }
            folded.append(letter);
            room -= size;
        }
        return folded.toString();
    }
}
