package vn.doichieu.criteria.rules.text;

import java.util.Optional;
import java.util.stream.Stream;
import vn.doichieu.criteria.rules.Input;
import vn.doichieu.shared.Sentence;

/** The number a rule reads: {@code «Tỷ lệ văn bản có ký số (%)» (chỉ tiêu thống kê «…») (số nguyên)}. */
final class InputText {

    private static final String LEDGER = "chi tieu thong ke ";

    private InputText() {}

    /** Empty for {@code «?»}. {@code header} may begin with words before the number. */
    static Optional<Input> read(Plain header, IndicatorNames indicators, Form form) {
        int quoted = quotation(header, 0);
        if (quoted < 0) {
            return unquoted(header, indicators, form);
        }
        var label = inner(header, quoted, form);
        var rest = header.from(header.behindQuotation(quoted));
        var direct = header.upTo(quoted).has(LEDGER.strip());
        var indicator = direct ? Optional.of(indicator(label, indicators, form)) : ledger(rest, indicators, form);
        return label.text().equals(NumberText.UNKNOWN)
                ? Optional.empty()
                : Optional.of(new Input(label.text(), indicator, rest.has("(so nguyen)")));
    }

    /** The indicator whose name is given in quotation marks or parentheses. */
    static String indicator(Plain named, IndicatorNames indicators, Form form) {
        return indicators
                .code(named.text())
                .or(() -> code(named))
                .orElseThrow(() -> new TextFault(
                        named.place(), Sentence.of("criteria.text.unknownIndicator", named.text()), form));
    }

    static int quotation(Plain text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.opensQuotation(i)) {
                return i;
            }
        }
        return -1;
    }

    static Plain inner(Plain text, int opening, Form form) {
        int behind = text.behindQuotation(opening);
        if (behind < 0) {
            throw new TextFault(text.from(opening).place(), Sentence.of("criteria.text.quotation"), form);
        }
        return text.part(opening + 1, behind - 1);
    }

    private static Optional<String> ledger(Plain rest, IndicatorNames indicators, Form form) {
        int at = rest.folded().indexOf(LEDGER);
        int quoted = at < 0 ? -1 : quotation(rest, at);
        if (at >= 0 && quoted < 0) {
            int closing = rest.outside(')', at);
            var named = rest.part(at + LEDGER.length(), closing < 0 ? rest.length() : closing);
            return Optional.of(indicator(named, indicators, form));
        }
        return at < 0 ? Optional.empty() : Optional.of(indicator(inner(rest, quoted, form), indicators, form));
    }

    private static Optional<Input> unquoted(Plain header, IndicatorNames indicators, Form form) {
        var label = header.startsWith("theo ") ? header.from(5) : header;
        boolean whole = label.has("(so nguyen)");
        var bare = whole ? label.upTo(label.folded().indexOf("(so nguyen)")) : label;
        if (bare.isEmpty()) {
            throw new TextFault(header.place(), Sentence.of("criteria.text.noInput"), form);
        }
        if (bare.startsWith(LEDGER)) {
            var named = bare.from(LEDGER.length());
            return Optional.of(new Input(named.text(), Optional.of(indicator(named, indicators, form)), whole));
        }
        return Optional.of(new Input(bare.text(), Optional.empty(), whole));
    }

    /** What looks like a code is kept as one; whether the ledger knows it is asked of the whole sheet. */
    private static Optional<String> code(Plain named) {
        boolean plain = !named.isEmpty()
                && named.text().chars().allMatch(it -> it == '_' || (it >= 'A' && it <= 'Z') || Character.isDigit(it));
        return Stream.of(named.text()).filter(it -> plain).findFirst();
    }
}
