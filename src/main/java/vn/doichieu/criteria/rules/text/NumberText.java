package vn.doichieu.criteria.rules.text;

import java.math.BigDecimal;
import java.util.Optional;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.VietnameseNumber;

/** Numbers in a text of a rule; {@code ?} stands for one that is still to be decided. */
final class NumberText {

    static final String UNKNOWN = "?";

    private NumberText() {}

    /** A number found after one of these words, the first that occurs; empty when none of them does. */
    static Optional<Optional<BigDecimal>> after(Plain text, Form form, String... words) {
        for (var word : words) {
            int at = text.folded().indexOf(word);
            if (at >= 0 && endOf(text, start(text, at + word.length())) > start(text, at + word.length())) {
                int from = start(text, at + word.length());
                return Optional.of(points(text.part(from, endOf(text, from)), form));
            }
        }
        return Optional.empty();
    }

    /** Points, a step, a rate: {@code 1.234} has two readings and is refused. */
    static Optional<BigDecimal> points(Plain token, Form form) {
        if (token.text().equals(UNKNOWN)) {
            return Optional.empty();
        }
        return Optional.of(VietnameseNumber.parseDecimal(signed(token)).orElseThrow(() -> refused(token, form)));
    }

    /** A bound of a band. A count is grouped by points: {@code 5.000}. */
    static BigDecimal bound(Plain token, boolean counts, Form form) {
        var count = counts ? VietnameseNumber.parseAmount(signed(token)) : Optional.<BigDecimal>empty();
        return count.or(() -> VietnameseNumber.parseDecimal(signed(token))).orElseThrow(() -> refused(token, form));
    }

    static String write(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',').replace('-', '−');
    }

    static String write(Optional<BigDecimal> number) {
        return number.map(NumberText::write).orElse(UNKNOWN);
    }

    private static String signed(Plain token) {
        return token.folded();
    }

    private static TextFault refused(Plain token, Form form) {
        boolean twoReadings = VietnameseNumber.parseAmount(signed(token)).isPresent();
        return new TextFault(
                token.place(),
                Sentence.of(twoReadings ? "criteria.text.twoReadings" : "criteria.text.number", token.text()),
                form);
    }

    private static int start(Plain text, int from) {
        int at = from;
        while (text.letter(at) == ' ' && at < text.length()) {
            at++;
        }
        return at;
    }

    /** Behind the number that begins here; here when none does. */
    static int endOf(Plain text, int from) {
        if (text.letter(from) == '?') {
            return from + 1;
        }
        int at = text.letter(from) == '-' || text.letter(from) == '+' ? from + 1 : from;
        int digits = at;
        while (Character.isDigit(text.letter(at)) || separates(text, at)) {
            at++;
        }
        return at > digits ? at : from;
    }

    private static boolean separates(Plain text, int at) {
        char letter = text.letter(at);
        return (letter == ',' || letter == '.')
                && Character.isDigit(text.letter(at - 1))
                && Character.isDigit(text.letter(at + 1));
    }
}
