package vn.doichieu.records;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Cleans the name a file arrives with: no folders, no control or direction characters, not too long. */
final class FileName {

    private static final int LONGEST = 120;
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}<>:\"|?*]");

    private FileName() {}

    static String clean(String name) {
        var composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        var bare = FOLDERS.matcher(composed).replaceFirst("");
        var safe = FORBIDDEN.matcher(bare).replaceAll("").strip().replaceFirst("^\\.+", "");
        // The end carries the extension, so the beginning gives way.
        var shortened = safe.length() > LONGEST ? safe.substring(safe.length() - LONGEST) : safe;
        return shortened.isEmpty() ? "minh-chung" : shortened;
    }
}
