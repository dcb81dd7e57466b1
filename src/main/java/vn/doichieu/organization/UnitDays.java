package vn.doichieu.organization;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;

/** Days of units as typed: {@code 1/7/2025}, never 31/02, never before there was a state to have units. */
public final class UnitDays {

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final LocalDate EARLIEST = LocalDate.of(1945, 9, 2);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    private UnitDays() {}

    public static Optional<LocalDate> read(String typed) {
        try {
            var day = typed.contains("/") ? LocalDate.parse(typed, TYPED) : LocalDate.parse(typed);
            return Optional.of(day).filter(read -> !read.isBefore(EARLIEST) && !read.isAfter(LATEST));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
