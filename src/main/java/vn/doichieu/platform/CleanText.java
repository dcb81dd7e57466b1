package vn.doichieu.platform;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text as it may be stored: composed (NFC), one kind of line end, nothing invisible that deceives or that no table takes. */
public final class CleanText {

    /** Control characters but tab and line end, marks that turn the direction of text, zero width, half surrogates. */
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cc}&&[^\\t\\n]]|[\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]|\\p{Cs}");

    private CleanText() {}

    public static String of(String typed) {
        var lines = typed.replace("\r\n", "\n").replace('\r', '\n');
        return composed(INVISIBLE.matcher(lines).replaceAll("")).strip();
    }

    static String composed(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC);
    }
}
