package vn.doichieu.fieldwork.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.stream.Collectors;
import org.springframework.validation.BindingResult;
import vn.doichieu.fieldwork.MinutesText;
import vn.doichieu.fieldwork.MinutesView;
import vn.doichieu.inspection.VisitView;

/** The text of the minutes as typed. A visit is one day, so only hours are asked for. */
record MinutesForm(String startedAt, String endedAt, String attendance, String unitOpinion, int version) {

    private static final int LONGEST = 4000;
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("H:mm");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("HH:mm");

    @SuppressWarnings("NullAway") // a field may be missing from the request
    MinutesForm {
        startedAt = startedAt == null ? "" : startedAt;
        endedAt = endedAt == null ? "" : endedAt;
        attendance = attendance == null ? "" : attendance;
        unitOpinion = unitOpinion == null ? "" : unitOpinion;
    }

    /** What is drafted, or before that a beginning: the team by office. */
    static MinutesForm of(MinutesView minutes) {
        return minutes.text()
                .map(text -> new MinutesForm(
                        SHOWN.format(text.startedAt()),
                        SHOWN.format(text.endedAt()),
                        text.attendance(),
                        text.unitOpinion().orElse(""),
                        text.version()))
                .orElseGet(() -> new MinutesForm("", "", team(minutes.visit()), "", 0));
    }

    void check(BindingResult binding) {
        checkTime("startedAt", startedAt, binding);
        checkTime("endedAt", endedAt, binding);
        if (attendance.isBlank()) {
            binding.rejectValue("attendance", "fieldwork.minutes.attendanceMissing");
        }
        checkLength("attendance", attendance, binding);
        checkLength("unitOpinion", unitOpinion, binding);
    }

    MinutesText on(LocalDate day) {
        return new MinutesText(day.atTime(time(startedAt)), day.atTime(time(endedAt)), attendance, unitOpinion);
    }

    private static String team(VisitView visit) {
        return visit.team().members().stream()
                .map(member -> member.office() + ", " + member.unit().shortName())
                .collect(Collectors.joining("\n"));
    }

    private static void checkTime(String field, String typed, BindingResult binding) {
        try {
            time(typed);
        } catch (DateTimeParseException unreadable) {
            binding.rejectValue(field, "fieldwork.minutes.timeUnreadable");
        }
    }

    private static void checkLength(String field, String typed, BindingResult binding) {
        if (typed.length() > LONGEST) {
            binding.rejectValue(field, "fieldwork.text.tooLong", new Object[] {String.valueOf(LONGEST)}, null);
        }
    }

    /** {@code 8:30}, {@code 08:30} or, as officials write, {@code 8h30}. */
    private static LocalTime time(String typed) {
        return LocalTime.parse(typed.replaceAll("\\s*(?:giờ|h)\\s*", ":"), TYPED);
    }
}
