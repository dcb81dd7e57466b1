package vn.doichieu.platform;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.springframework.format.Formatter;

/** Dates in forms: {@code 7/9/2023} as people type, {@code 2023-09-07} as date fields send. 31/02/2023 is refused. */
class DateFormat implements Formatter<LocalDate> {

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    @Override
    public LocalDate parse(String text, Locale locale) {
        var date = LocalDate.parse(text, text.contains("/") ? TYPED : DateTimeFormatter.ISO_LOCAL_DATE);
        if (date.getYear() < 1900 || date.getYear() > 9999) {
            throw new DateTimeParseException("year out of range", text, 0);
        }
        return date;
    }

    @Override
    public String print(LocalDate date, Locale locale) {
        return SHOWN.format(date);
    }
}
