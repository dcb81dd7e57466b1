package vn.doichieu.criteria.rules.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A text twice, letter by letter: as it was written, and without case and accents to find words in. Spaces of all kinds
 * are one space; line ends are left.
 */
record Plain(String text, String folded, TextFault.Place place) {

    private static final String SPACES =
            "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u202f\u3000\t";
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2212";

    static Plain of(String written) {
        var composed = Normalizer.normalize(written.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
        var text = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char letter = SPACES.indexOf(composed.charAt(i)) >= 0 ? ' ' : composed.charAt(i);
            boolean again = letter == ' ' && (text.isEmpty() || text.charAt(text.length() - 1) == ' ');
            if (!again) {
                text.append(letter);
            }
        }
        return new Plain(text.toString(), fold(text), new TextFault.Place(1, 1));
    }

    private static String fold(CharSequence text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(fold(text.charAt(i)));
        }
        return folded.toString();
    }

    private static char fold(char letter) {
        if (letter < 128) {
            return Character.toLowerCase(letter);
        }
        if (letter == 'đ' || letter == 'Đ') {
            return 'd';
        }
        if (DASHES.indexOf(letter) >= 0) {
            return '-';
        }
        return Character.toLowerCase(Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                .charAt(0));
    }

    Plain part(int from, int to) {
        int first = from;
        int last = to;
        while (first < last && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return new Plain(text.substring(first, last), folded.substring(first, last), place(first));
    }

    private TextFault.Place place(int at) {
        int lineEnd = text.lastIndexOf('\n', at - 1);
        if (lineEnd < 0) {
            return new TextFault.Place(place.line(), place.position() + at);
        }
        int lines =
                (int) text.chars().limit(at).filter(letter -> letter == '\n').count();
        return new TextFault.Place(place.line() + lines, at - lineEnd);
    }

    Plain from(int from) {
        return part(from, text.length());
    }

    Plain upTo(int to) {
        return part(0, to);
    }

    int length() {
        return text.length();
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    boolean has(String words) {
        return folded.contains(words);
    }

    boolean startsWith(String... beginnings) {
        for (var beginning : beginnings) {
            if (folded.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    /** Its lines with anything in them. */
    List<Plain> lines() {
        var lines = new ArrayList<Plain>();
        for (int from = 0; from <= text.length(); ) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            var line = part(from, to);
            if (!line.isEmpty()) {
                lines.add(line);
            }
            from = to + 1;
        }
        return lines;
    }

    /** The place behind the quotation that opens here; {@code -1} when it never closes. */
    int behindQuotation(int opening) {
        char open = text.charAt(opening);
        if (open != '«') {
            int closing = text.indexOf(open == '“' ? '”' : open, opening + 1);
            return closing < 0 ? -1 : closing + 1;
        }
        int depth = 0;
        for (int i = opening; i < text.length(); i++) {
            depth += text.charAt(i) == '«' ? 1 : text.charAt(i) == '»' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }

    boolean opensQuotation(int at) {
        return at < text.length() && "«“\"".indexOf(text.charAt(at)) >= 0;
    }

    /** Where this letter stands outside of quotations and parentheses; {@code -1} nowhere. */
    int outside(char wanted, int from) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            if (opensQuotation(i) && behindQuotation(i) > 0) {
                i = behindQuotation(i) - 1;
            } else if (depth == 0 && text.charAt(i) == wanted) {
                return i;
            } else {
                depth = Math.max(0, depth + nesting(text.charAt(i)));
            }
        }
        return -1;
    }

    private static int nesting(char letter) {
        return letter == '(' ? 1 : letter == ')' ? -1 : 0;
    }

    char lastLetter() {
        return letter(length() - 1);
    }

    char letter(int at) {
        return at >= 0 && at < folded.length() ? folded.charAt(at) : ' ';
    }
}
