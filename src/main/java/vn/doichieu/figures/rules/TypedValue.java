package vn.doichieu.figures.rules;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.VietnameseNumber;

/** What somebody typed for an indicator: a number, or in words why it is none and what to type instead. */
public record TypedValue(String words, Optional<PrintedNumber> number, Optional<Sentence> fault) {

    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(15);
    private static final int MOST_DIGITS = 15;
    private static final int LONGEST = 40;
    private static final int ECHOED = 80;

    private static final Pattern PLAIN = Pattern.compile("[−-]?\\d+(?:,\\d+)?");
    private static final Pattern AMOUNT = Pattern.compile("(?iu)[+−–-]?[\\d. ]+(?:,\\d+)?\\s*(?:việc|vụ|đồng|đ)?");
    private static final Pattern TWO_READINGS = Pattern.compile("[+−–-]?\\d{1,3}\\.\\d{3}(?:\\s*%)?");
    private static final Pattern SCALED = Pattern.compile("(?iuU).*(?:\\b|\\d)(?:tỷ|tỉ|triệu|nghìn|ngàn)\\b.*");

    /** Nothing typed has neither number nor fault. */
    public static TypedValue of(Indicator indicator, String typed) {
        var words = Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        if (words.isEmpty()) {
            return new TypedValue(words, Optional.empty(), Optional.empty());
        }
        var number = new ClaimText(words).read(indicator.quantity());
        var fault =
                number.map(read -> fault(indicator, read)).orElseGet(() -> Optional.of(unreadable(indicator, words)));
        return new TypedValue(words, number.filter(read -> fault.isEmpty()), fault);
    }

    /** As it is printed: bare digits, such as a cell of numbers holds, are grouped; words stay as they are. */
    public String printed() {
        return number.filter(read -> PLAIN.matcher(words).matches())
                .map(PrintedNumber::toString)
                .orElse(words);
    }

    private static Optional<Sentence> fault(Indicator indicator, PrintedNumber number) {
        if (number.value().abs().compareTo(LARGEST) >= 0) {
            return Optional.of(Sentence.of("figures.value.tooLarge", indicator.name()));
        }
        if (number.value().signum() < 0 && !indicator.canFall()) {
            return Optional.of(Sentence.of("figures.value.negative", indicator.name()));
        }
        return Optional.empty();
    }

    private static Sentence unreadable(Indicator indicator, String words) {
        var whole = indicator.quantity().isWhole();
        if (words.length() <= LONGEST && AMOUNT.matcher(words).matches() && digits(words) > MOST_DIGITS) {
            return Sentence.of("figures.value.tooLarge", indicator.name());
        }
        if (SCALED.matcher(words).matches()) {
            return Sentence.of(
                    "figures.value.scaled", echo(words), indicator.quantity().example());
        }
        if (!whole && TWO_READINGS.matcher(words).matches()) {
            return twoReadings(words);
        }
        return Sentence.of(
                "figures.value.unreadable", echo(words), indicator.quantity().example());
    }

    private static Sentence twoReadings(String words) {
        var digits = words.replaceAll("[^\\d.−–-]", "");
        return Sentence.of(
                "figures.value.twoReadings",
                echo(words),
                digits.replace('.', ','),
                VietnameseNumber.parseAmount(digits)
                        .map(BigDecimal::toPlainString)
                        .orElse(digits.replace(".", "")));
    }

    private static int digits(String words) {
        return words.split(",", 2)[0].replaceAll("\\D", "").length();
    }

    private static String echo(String words) {
        return words.substring(0, Math.min(ECHOED, words.length()));
    }
}
