package vn.doichieu.criteria.rules.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One item and what it is worth, read from its end: {@code Đúng thời hạn: 5 điểm [ON_TIME]}, {@code có → 2},
 * {@code Mỗi sai sót trừ 1 điểm}, {@code trên 95 % (4 điểm)}.
 *
 * @param deducted the text says that the points are taken away; {@code points} are below zero then
 */
record ItemText(Plain label, Optional<BigDecimal> points, boolean deducted, Optional<String> code) {

    private static final int LONGEST_CODE = 40;
    private static final List<String> WORTH = List.of(
            "duoc cong", "duoc thuong", "bi tru", "duoc", "cong", "thuong", "dat", "tinh", "cham", "he so", "tru");

    /** Empty when the text does not end in points. */
    static Optional<ItemText> read(Plain piece, Form form) {
        var text = withoutEnd(piece);
        var code = code(text);
        var rest = code.isPresent() ? withoutEnd(text.upTo(text.text().lastIndexOf('['))) : text;
        if (rest.letter(rest.length() - 1) == ')') {
            int opening = rest.text().lastIndexOf('(');
            var inner = opening < 0 ? rest : rest.part(opening + 1, rest.length() - 1);
            return opening > 0 && pure(inner)
                    ? worth(inner, form, true).map(it -> it.of(rest.upTo(opening), code))
                    : Optional.empty();
        }
        return worth(rest, form, false).map(it -> it.of(it.label, code));
    }

    private ItemText of(Plain said, Optional<String> given) {
        return new ItemText(unquoted(said), points, deducted, given);
    }

    private static boolean pure(Plain inner) {
        return Character.isDigit(inner.letter(0)) || inner.letter(0) == '-' || inner.startsWith("tru ", "duoc ");
    }

    private static Optional<ItemText> worth(Plain text, Form form, boolean alone) {
        int end = withoutUnit(text);
        int from = beginOfNumber(text, end);
        if (from == end) {
            return Optional.empty();
        }
        int sign = sign(text, from);
        boolean signed = sign < from;
        var before = text.upTo(sign);
        var word = WORTH.stream().filter(it -> endsWith(before, it)).findFirst();
        var said = before.upTo(before.length() - word.map(String::length).orElse(0));
        int separator = separator(said, end < text.length());
        if (!alone && ((separator == 0 && word.isEmpty()) || said.length() == separator)) {
            return Optional.empty();
        }
        boolean deducted = word.filter(it -> it.endsWith("tru")).isPresent();
        var number = NumberText.points(text.part(from, end), form).map(it -> signed && !deducted ? it.negate() : it);
        var label = said.upTo(said.length() - separator);
        return Optional.of(
                new ItemText(label, deducted ? number.map(BigDecimal::negate) : number, deducted, Optional.empty()));
    }

    private static int withoutUnit(Plain text) {
        int end = text.length();
        if (text.folded().endsWith("diem")) {
            end -= 4;
        } else if (text.text().endsWith("đ") || text.text().endsWith("Đ")) {
            end -= 1;
        }
        return text.upTo(end).length();
    }

    private static int beginOfNumber(Plain text, int end) {
        if (text.letter(end - 1) == '?') {
            return end - 1;
        }
        int from = end;
        while (from > 0 && (Character.isDigit(text.letter(from - 1)) || ".,".indexOf(text.letter(from - 1)) >= 0)) {
            from--;
        }
        return from;
    }

    /** Where a minus before the number stands; a dash with spaces on both sides is one only behind a separator. */
    private static int sign(Plain text, int from) {
        if (text.letter(from - 1) == '-') {
            return Character.isDigit(text.letter(from - 2)) ? from : from - 1;
        }
        var before = text.upTo(from);
        int dash = before.length() - 1;
        boolean negative =
                before.letter(dash) == '-' && ":→=".indexOf(before.upTo(dash).lastLetter()) >= 0;
        return negative ? dash : from;
    }

    private static boolean endsWith(Plain text, String word) {
        return text.folded().endsWith(word) && !Character.isLetter(text.letter(text.length() - word.length() - 1));
    }

    /** How many letters the separator at the end takes: {@code : → = -> =>}, a dash only before points said as such. */
    private static int separator(Plain text, boolean withUnit) {
        int last = text.length() - 1;
        char letter = text.letter(last);
        if (letter == '>' && "-=".indexOf(text.letter(last - 1)) >= 0) {
            return 2;
        }
        boolean dash = letter == '-' && withUnit && text.letter(last - 1) == ' ';
        return ":→=".indexOf(letter) >= 0 || dash ? 1 : 0;
    }

    private static Optional<String> code(Plain text) {
        int opening = text.text().lastIndexOf('[');
        if (opening < 0 || text.letter(text.length() - 1) != ']') {
            return Optional.empty();
        }
        var inner = text.text().substring(opening + 1, text.length() - 1);
        return Optional.of(inner).filter(it -> !it.isBlank() && it.length() <= LONGEST_CODE);
    }

    private static Plain withoutEnd(Plain text) {
        int end = text.length();
        while (end > 0 && ";., \n".indexOf(text.letter(end - 1)) >= 0) {
            end--;
        }
        return text.upTo(end);
    }

    /** Without the quotation marks around all of it. */
    private static Plain unquoted(Plain label) {
        boolean quoted = label.opensQuotation(0) && label.behindQuotation(0) == label.length();
        return quoted ? label.part(1, label.length() - 1) : label;
    }
}
