package vn.doichieu.inspection.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import org.springframework.validation.BindingResult;
import vn.doichieu.inspection.Appointment;
import vn.doichieu.inspection.Arranging;
import vn.doichieu.inspection.VisitView;

/** What the standing office types when it arranges a visit anew; each page asks for some of it. */
record ArrangementForm(String day, String time, String place, String until, String reason, int version) {

    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_PLACE = 300;
    private static final DateTimeFormatter TYPED_DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter SHOWN_DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TYPED_HOUR = DateTimeFormatter.ofPattern("H:mm");
    private static final DateTimeFormatter SHOWN_HOUR = DateTimeFormatter.ofPattern("HH:mm");

    @SuppressWarnings("NullAway") // a field may be missing from the request
    ArrangementForm {
        day = day == null ? "" : day.strip();
        time = time == null ? "" : time.strip();
        place = place == null ? "" : place.strip();
        until = until == null ? "" : until.strip();
        reason = reason == null ? "" : reason.strip();
    }

    /** Of a visit put off the new day is not known yet; a reopening has the day it has. */
    static ArrangementForm of(VisitView visit, VisitAct act) {
        boolean stays = act == VisitAct.APPOINTMENT;
        return new ArrangementForm(
                stays ? SHOWN_DAY.format(visit.visitOn()) : "",
                stays ? visit.startsAt().map(SHOWN_HOUR::format).orElse("") : "",
                act.appoints() ? visit.place() : "",
                visit.standing()
                        .reopening()
                        .map(reopening -> SHOWN_DAY.format(reopening.until()))
                        .orElse(""),
                "",
                visit.version());
    }

    void check(VisitAct act, BindingResult binding) {
        if (act == VisitAct.APPOINTMENT || (act == VisitAct.POSTPONEMENT && !day.isEmpty())) {
            checkAppointment(binding);
        }
        if (act == VisitAct.REOPENING) {
            checkDay("until", until, binding);
        }
        if (reason.isEmpty()) {
            binding.rejectValue("reason", "inspection.visit.reasonMissing");
        }
        checkLength("reason", reason, LONGEST_REASON, binding);
    }

    Arranging arranging() {
        return new Arranging(reason, version);
    }

    /** Empty: a visit is put off without a new day. */
    Optional<Appointment> appointment() {
        return day.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Appointment(day(day), time.isEmpty() ? Optional.empty() : Optional.of(hour(time)), place));
    }

    LocalDate untilDay() {
        return day(until);
    }

    private void checkAppointment(BindingResult binding) {
        checkDay("day", day, binding);
        try {
            if (!time.isEmpty()) {
                hour(time);
            }
        } catch (DateTimeParseException unreadable) {
            binding.rejectValue("time", "inspection.act.timeUnreadable");
        }
        if (place.isEmpty()) {
            binding.rejectValue("place", "inspection.act.placeMissing");
        }
        checkLength("place", place, LONGEST_PLACE, binding);
    }

    private static void checkDay(String field, String typed, BindingResult binding) {
        try {
            day(typed);
        } catch (DateTimeParseException unreadable) {
            binding.rejectValue(field, "inspection.act.dayUnreadable", new Object[] {typed}, null);
        }
    }

    private static void checkLength(String field, String typed, int longest, BindingResult binding) {
        if (typed.length() > longest) {
            binding.rejectValue(field, "inspection.visit.reasonTooLong", new Object[] {String.valueOf(longest)}, null);
        }
    }

    private static LocalDate day(String typed) {
        return typed.contains("-")
                ? LocalDate.parse(typed, DateTimeFormatter.ISO_LOCAL_DATE)
                : LocalDate.parse(typed, TYPED_DAY);
    }

    /** {@code 8:30}, {@code 08:30} or, as officials write, {@code 8h30} and {@code 8 giờ 30}. */
    private static LocalTime hour(String typed) {
        return LocalTime.parse(typed.replaceAll("\\s*(?:giờ|h)\\s*", ":").replaceAll(":$", ":00"), TYPED_HOUR);
    }
}
