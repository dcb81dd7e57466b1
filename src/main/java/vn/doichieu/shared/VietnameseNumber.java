package vn.doichieu.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as officials write and type them: {@code 1.234.567,89}. Reading accepts messy input ({@code 4132},
 * {@code 4.132}, {@code 4 132}, {@code 86,32 %}, {@code 69.647.668.000đ}) and refuses what has two readings.
 */
public final class VietnameseNumber {

    /** Longer input is no number of ours. */
    private static final int LONGEST = 40;

    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(?:[. ]\\d{3})+(?:,\\d{1,6})?");
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,18}(?:,\\d{1,6})?");
    private static final Pattern POINT_DECIMAL = Pattern.compile("[+-]?\\d{1,18}\\.(?:\\d{1,2}|\\d{4,6})");
    private static final Pattern POINT_THREE = Pattern.compile("[+-]?\\d{1,3}\\.\\d{3}");
    private static final Pattern UNIT = Pattern.compile("(?iu)\\s*(?:%|đ|đồng|việc|vụ|điểm|điểm phần trăm|ngày)\\s*$");

    private VietnameseNumber() {}

    /** Reads a count or an amount of money: a point groups thousands, so {@code 4.132} is four thousand. */
    public static Optional<BigDecimal> parseAmount(String text) {
        return parse(text, true);
    }

    /** Reads a rate, points or anything with decimals: {@code 4.132} has two readings here and is refused. */
    public static Optional<BigDecimal> parseDecimal(String text) {
        return parse(text, false);
    }

    /** All significant decimals, at most six: {@code 1.234,5}. */
    public static String format(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return format(number, Math.min(6, Math.max(0, stripped.scale())));
    }

    /** So many decimals, half up, with a true minus sign: {@code −3,05}. */
    public static String format(BigDecimal number, int decimals) {
        var rounded = number.setScale(decimals, RoundingMode.HALF_UP);
        var digits = rounded.abs().toPlainString();
        var point = digits.indexOf('.');
        var whole = new StringBuilder(point < 0 ? digits : digits.substring(0, point));
        for (int i = whole.length() - 3; i > 0; i -= 3) {
            whole.insert(i, '.');
        }
        var sign = rounded.signum() < 0 ? "−" : "";
        return sign + whole + (point < 0 ? "" : "," + digits.substring(point + 1));
    }

    /** As {@link #format(BigDecimal, int)} with a plus before what grew: {@code +20,36}. */
    public static String formatSigned(BigDecimal number, int decimals) {
        var text = format(number, decimals);
        return number.setScale(decimals, RoundingMode.HALF_UP).signum() > 0 ? "+" + text : text;
    }

    private static Optional<BigDecimal> parse(String text, boolean pointGroups) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var spaced = text.replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .replace('−', '-')
                .replace('–', '-');
        var bare = UNIT.matcher(spaced).replaceFirst("").strip();
        if (!pointGroups && POINT_THREE.matcher(bare).matches()) {
            return Optional.empty();
        }
        if (GROUPED.matcher(bare).matches() || PLAIN.matcher(bare).matches()) {
            return Optional.of(
                    new BigDecimal(bare.replace(".", "").replace(" ", "").replace(',', '.')));
        }
        if (!pointGroups && POINT_DECIMAL.matcher(bare).matches()) {
            return Optional.of(new BigDecimal(bare));
        }
        return Optional.empty();
    }
}
