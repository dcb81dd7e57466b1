package vn.doichieu.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text without diacritics and capitals, as people type it when they are in a hurry. */
final class Plain {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^a-z0-9]+");

    private Plain() {}

    static String text(String written) {
        var apart = Normalizer.normalize(written.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return MARKS.matcher(apart).replaceAll("").replace('đ', 'd');
    }

    /** Words of letters and digits only, one space between. */
    static String words(String written) {
        return GAPS.matcher(text(written)).replaceAll(" ").strip();
    }
}
