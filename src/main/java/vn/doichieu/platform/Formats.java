package vn.doichieu.platform;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.VietnameseNumber;

/**
 * Numbers and dates as officials write them, for templates: {@code ${@formats.date(visit.day)}}. What is missing gives
 * an empty text, never a zero.
 */
public class Formats {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", VIETNAMESE);
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", VIETNAMESE);

    Formats() {}

    /** {@code 07/09/2023}, of a date or of the day an instant falls on in Vietnam. */
    public String date(@Nullable TemporalAccessor when) {
        return when == null ? "" : DATE.format(local(when));
    }

    /** As documents date themselves: {@code ngày 09 tháng 8 năm 2023}, a zero before small days and months 1 and 2. */
    public String longDate(@Nullable TemporalAccessor when) {
        if (when == null) {
            return "";
        }
        var day = LocalDate.from(local(when));
        var month = day.getMonthValue() < 3 ? "0" + day.getMonthValue() : String.valueOf(day.getMonthValue());
        return "ngày %02d tháng %s năm %d".formatted(day.getDayOfMonth(), month, day.getYear());
    }

    /** {@code 14:30 07/09/2023} in the time of Vietnam. */
    public String dateTime(@Nullable Instant when) {
        return when == null ? "" : DATE_TIME.format(local(when));
    }

    /** All its decimals, at most six: {@code 4.132}, {@code 1.234,5}. */
    public String number(@Nullable Number number) {
        return number == null ? "" : VietnameseNumber.format(exact(number));
    }

    /** So many decimals, half up: {@code 86,32}. */
    public String number(@Nullable Number number, int decimals) {
        return number == null ? "" : VietnameseNumber.format(exact(number), decimals);
    }

    /** With a plus before what grew: {@code +699}. */
    public String signed(@Nullable Number number) {
        return number == null
                ? ""
                : signed(number, Math.max(0, exact(number).stripTrailingZeros().scale()));
    }

    /** With a plus before what grew: {@code +20,36}, {@code −3,05}. */
    public String signed(@Nullable Number number, int decimals) {
        return number == null ? "" : VietnameseNumber.formatSigned(exact(number), decimals);
    }

    /** {@code 25}, {@code 0,5}, {@code −8}. */
    public String points(@Nullable Points points) {
        return points == null ? "" : points.toString();
    }

    private static TemporalAccessor local(TemporalAccessor when) {
        return when instanceof Instant instant ? instant.atZone(TimeConfiguration.VIETNAM) : when;
    }

    private static BigDecimal exact(Number number) {
        return new BigDecimal(number.toString());
    }
}
