package vn.doichieu.inspection.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.validation.BindingResult;
import vn.doichieu.inspection.InspectionId;
import vn.doichieu.inspection.NoticeDraft;

/** What the standing office types when it sends notices; contents and files stand one to a line. */
record NoticeForm(
        List<Long> units,
        String number,
        String issuedOn,
        String contents,
        String files,
        String sendTo,
        String sendDaysAhead) {

    private static final int LONGEST = 8000;
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @SuppressWarnings("NullAway") // a field may be missing from the request
    NoticeForm {
        units = units == null ? List.of() : units;
        number = number == null ? "" : number.strip();
        issuedOn = issuedOn == null ? "" : issuedOn.strip();
        contents = contents == null ? "" : contents.strip();
        files = files == null ? "" : files.strip();
        sendTo = sendTo == null ? "" : sendTo.strip();
        sendDaysAhead = sendDaysAhead == null ? "" : sendDaysAhead.strip();
    }

    static NoticeForm of(
            List<Long> units, int number, LocalDate today, List<String> contents, List<String> files, String sendTo) {
        return new NoticeForm(
                units,
                String.valueOf(number),
                SHOWN.format(today),
                String.join("\n", contents),
                String.join("\n", files),
                sendTo,
                "3");
    }

    void check(BindingResult binding) {
        if (units.isEmpty()) {
            binding.rejectValue("units", "inspection.notice.noUnit");
        }
        checkNumber("number", number, 99_999, binding);
        checkNumber("sendDaysAhead", sendDaysAhead, 60, binding);
        try {
            day();
        } catch (DateTimeParseException unreadable) {
            binding.rejectValue("issuedOn", "inspection.act.dayUnreadable", new Object[] {issuedOn}, null);
        }
        checkText("contents", contents, binding);
        checkText("files", files, binding);
        checkText("sendTo", sendTo, binding);
    }

    NoticeDraft draft() {
        return new NoticeDraft(
                Integer.parseInt(number),
                day(),
                lines(contents),
                lines(files),
                sendTo,
                Integer.parseInt(sendDaysAhead));
    }

    Set<InspectionId> chosen() {
        return units.stream().map(InspectionId::new).collect(Collectors.toSet());
    }

    private static void checkNumber(String field, String typed, int largest, BindingResult binding) {
        if (!typed.matches("\\d{1,5}") || Integer.parseInt(typed) > largest) {
            binding.rejectValue(
                    field, "inspection.notice.numberUnreadable", new Object[] {String.valueOf(largest)}, null);
        }
    }

    private static void checkText(String field, String typed, BindingResult binding) {
        if (typed.isEmpty()) {
            binding.rejectValue(field, "inspection.notice.textMissing");
        } else if (typed.length() > LONGEST) {
            binding.rejectValue(field, "inspection.visit.reasonTooLong", new Object[] {String.valueOf(LONGEST)}, null);
        }
    }

    private LocalDate day() {
        return issuedOn.contains("-") ? LocalDate.parse(issuedOn) : LocalDate.parse(issuedOn, TYPED);
    }

    private static List<String> lines(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
