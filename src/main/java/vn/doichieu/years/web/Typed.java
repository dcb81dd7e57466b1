package vn.doichieu.years.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What somebody typed into a field, before it is known to be a day or a number. */
final class Typed {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static Optional<Long> number(@Nullable String typed) {
        return Optional.of(text(typed))
                .filter(text -> NUMBER.matcher(text).matches())
                .map(Long::valueOf);
    }

    static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return Optional.of(text(typed)).filter(text -> !text.isEmpty()).map(text -> LocalDate.parse(text, DAY));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    static String shown(LocalDate day) {
        return SHOWN.format(day);
    }

    /** Says at the field that it is no day, or that a day is missing where there has to be one. */
    static void check(String field, @Nullable String typed, boolean required, BindingResult binding) {
        var text = text(typed);
        if (text.isEmpty() ? required : day(text).isEmpty()) {
            binding.rejectValue(
                    field, text.isEmpty() ? "years.day.missing" : "years.day.unreadable", new Object[] {text}, null);
        }
    }
}
