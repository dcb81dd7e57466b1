package vn.doichieu.figures.rules;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.doichieu.shared.VietnameseNumber;

/** The words of a claim: {@code 4.132 việc}, {@code giảm 3,05%}, {@code 96/200 điểm}. What has two readings has none. */
public record ClaimText(String printed) {

    private static final int LONGEST = 80;

    private static final String WORDS_BEFORE = "tăng|giảm|vượt|thiếu|hụt|cao hơn|thấp hơn|nhiều hơn|ít hơn|đạt|ước"
            + "|hơn|gần|khoảng|trên|dưới|xấp xỉ|chỉ tiêu";
    private static final String UNITS = "%|điểm phần trăm|điểm %|điểm|việc|vụ|đồng|đ";
    private static final Pattern SHAPE = Pattern.compile("(?iu)(?<before>(?:(?:" + WORDS_BEFORE + ")\\s+)*)"
            + "(?<number>[+\\-−–]?\\d[\\d., \\u00a0\\u202f]*)(?:/(?<outof>\\d{1,6}))?"
            + "\\s*(?:(?<unit>" + UNITS + ")(?<after>(?:\\s+\\p{L}+)*))?");
    private static final Pattern SCALED = Pattern.compile("(?iuU).*\\b(?:tỷ|tỉ|triệu|nghìn|ngàn)\\b.*");
    private static final Pattern DOWNWARD = Pattern.compile("(?iuU).*\\b(?:giảm|thiếu|hụt|thấp hơn|ít hơn)\\b.*");
    private static final Pattern COMPARED = Pattern.compile("(?iu)(?:cao|thấp|nhiều|ít) hơn");

    /** Which way an approximate number is bounded. */
    enum Bound {
        NONE,
        AT_LEAST,
        AT_MOST,
        AROUND;

        /** "More than" holds for all that is more; of "about" nothing is said unless it happens to be equal. */
        Verdict verdict(PrintedNumber printed, Interval value, Verdict asEquality) {
            var stated = printed.value().abs();
            var largest = value.low().abs().max(value.high().abs());
            var smallest = value.low().abs().min(value.high().abs());
            return switch (this) {
                case NONE -> asEquality;
                case AT_LEAST -> largest.compareTo(stated) >= 0 ? Verdict.CONSISTENT : Verdict.CONTRADICTS;
                case AT_MOST -> smallest.compareTo(stated) <= 0 ? Verdict.CONSISTENT : Verdict.CONTRADICTS;
                case AROUND -> asEquality == Verdict.CONTRADICTS ? Verdict.UNVERIFIABLE : Verdict.CONSISTENT;
            };
        }
    }

    /** The number that is claimed, when the text is one of this kind and has exactly one reading. */
    public Optional<PrintedNumber> read(Quantity quantity) {
        var matcher = matcher();
        if (matcher.isEmpty() || !fits(quantity, matcher.get())) {
            return Optional.empty();
        }
        var text = matcher.get().group("number").strip();
        var number = quantity.isWhole() ? VietnameseNumber.parseAmount(text) : VietnameseNumber.parseDecimal(text);
        return number.filter(value ->
                        !quantity.isWhole() || value.stripTrailingZeros().scale() <= 0)
                .flatMap(value -> signed(value, matcher.get().group("before")))
                .map(value -> new PrintedNumber(value, Math.max(0, value.scale())));
    }

    /** The maximum in {@code 96/200}. */
    Optional<BigDecimal> outOf() {
        return matcher().map(matcher -> matcher.group("outof")).map(BigDecimal::new);
    }

    /** Whether "%" stands without the word for points. */
    boolean saysPercent() {
        var text = printed.toLowerCase(Locale.ROOT);
        return text.contains("%") && !text.contains("điểm");
    }

    Bound bound() {
        var before =
                matcher().map(matcher -> matcher.group("before")).orElse("").toLowerCase(Locale.ROOT);
        var words = COMPARED.matcher(before).replaceAll("");
        if (words.contains("hơn") || words.contains("trên")) {
            return Bound.AT_LEAST;
        }
        if (words.contains("gần") || words.contains("dưới")) {
            return Bound.AT_MOST;
        }
        var around = words.contains("khoảng") || words.contains("xấp xỉ") || words.contains("ước");
        return around ? Bound.AROUND : Bound.NONE;
    }

    private Optional<Matcher> matcher() {
        if (printed.length() > LONGEST || SCALED.matcher(printed).matches()) {
            return Optional.empty();
        }
        return Optional.of(SHAPE.matcher(printed.strip())).filter(Matcher::matches);
    }

    private static boolean fits(Quantity quantity, Matcher matcher) {
        var unit = Optional.ofNullable(matcher.group("unit")).orElse("").toLowerCase(Locale.ROOT);
        if (matcher.group("outof") != null && quantity != Quantity.SCORE) {
            return false;
        }
        return unit.isEmpty()
                || switch (quantity) {
                    case COUNT -> unit.equals("việc") || unit.equals("vụ");
                    case MONEY -> unit.equals("đồng") || unit.equals("đ");
                    case RATE, GROWTH -> unit.equals("%");
                    case POINT_DIFFERENCE -> unit.equals("%") || unit.startsWith("điểm");
                    case SCORE -> unit.equals("điểm");
                };
    }

    /** "giảm 3,05" is −3,05; "giảm −3,05" could be either and is refused. */
    private static Optional<BigDecimal> signed(BigDecimal value, String before) {
        if (!DOWNWARD.matcher(before).matches()) {
            return Optional.of(value);
        }
        return value.signum() < 0 ? Optional.empty() : Optional.of(value.negate());
    }
}
