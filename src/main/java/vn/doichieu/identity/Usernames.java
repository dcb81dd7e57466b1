package vn.doichieu.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Names people sign in with: what they may look like, and one made from an office. */
public final class Usernames {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9._-]{2,39}");
    private static final int LONGEST_PROPOSAL = 34;

    /** What every office of the sector has in its name tells none from the other. */
    private static final Set<String> GENERAL = Set.of(
            "thads", "thi", "hanh", "an", "dan", "su", "tinh", "thanh", "pho", "huyen", "cac", "va", "cua", "ve");

    private static final List<String> BEGIN_A_UNIT = List.of("cuc", "chi", "so", "phong", "tong", "bo", "van", "khu");

    private Usernames() {}

    public static boolean isOne(String typed) {
        return FORM.matcher(typed).matches();
    }

    /** {@code cuctruong.hoabinh} for "Cục trưởng Cục THADS tỉnh Hòa Bình"; with a number where the name is taken. */
    static String proposed(String office, Predicate<String> taken) {
        var words = Arrays.asList(Plain.words(office).split(" "));
        int unit = unitAt(words, office);
        var title = joined(words.subList(0, unit));
        var place = joined(words.subList(unit, words.size()).stream()
                .filter(word -> !GENERAL.contains(word))
                .toList());
        var base = trimmed(place.isEmpty() ? title : title + "." + place);
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> n == 1 ? base : base + n)
                .filter(name -> !taken.test(name))
                .findFirst()
                .orElseThrow();
    }

    /** Where the name of the unit begins: after the comma or dash, else at the second word that begins a unit. */
    private static int unitAt(List<String> words, String office) {
        var before = office.split("[,–—-]", 2)[0];
        if (before.length() < office.length()) {
            return Math.min(words.size(), Plain.words(before).split(" ").length);
        }
        return IntStream.range(1, words.size())
                .filter(at -> BEGIN_A_UNIT.contains(words.get(at)) && at > 1)
                .findFirst()
                .orElse(words.size());
    }

    private static String joined(List<String> words) {
        return String.join("", words);
    }

    private static String trimmed(String name) {
        var letters = name.replaceFirst("^[^a-z]+", "");
        var base = letters.length() < 3 ? "canbo" : letters;
        return base.substring(0, Math.min(LONGEST_PROPOSAL, base.length())).replaceFirst("[.]$", "");
    }
}
