package vn.doichieu.figures.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import vn.doichieu.platform.BusinessRuleViolation;

/** The day a target holds from, as typed; nothing typed is the whole year. */
final class TypedDay {

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private TypedDay() {}

    static Optional<LocalDate> read(String typed) {
        var text = typed.strip();
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text, TYPED));
        } catch (DateTimeException unreadable) {
            throw new BusinessRuleViolation(
                    "figures.target.dayUnreadable", text.substring(0, Math.min(20, text.length())));
        }
    }
}
