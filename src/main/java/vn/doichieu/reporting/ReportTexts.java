package vn.doichieu.reporting;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.doichieu.shared.Sentence;

/** Turns what the modules found into the words of the report, once, at the moment it is composed. */
@Component
class ReportTexts {

    static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/M/yyyy");
    private static final DateTimeFormatter SHORT_PADDED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final MessageSource messages;

    ReportTexts(MessageSource messages) {
        this.messages = messages;
    }

    String text(String code, Object... arguments) {
        return messages.getMessage(code, arguments, VIETNAMESE);
    }

    /** A sentence may hold further sentences. */
    String text(Sentence sentence) {
        var arguments = sentence.arguments().stream()
                .map(argument -> argument instanceof Sentence inner ? text(inner) : argument)
                .toArray();
        return text(sentence.code(), arguments);
    }

    /** As Decree 30/2020/NĐ-CP writes it: a leading zero before days under ten and before January and February. */
    String longDate(LocalDate day) {
        return longDateOf(day);
    }

    static String longDateOf(LocalDate day) {
        var month = day.getMonthValue() < 3 ? "0" + day.getMonthValue() : String.valueOf(day.getMonthValue());
        return "ngày %02d tháng %s năm %d".formatted(day.getDayOfMonth(), month, day.getYear());
    }

    String shortDate(LocalDate day) {
        return (day.getMonthValue() < 3 ? SHORT_PADDED : SHORT).format(day);
    }

    static String upper(String text) {
        return text.toUpperCase(VIETNAMESE);
    }
}
