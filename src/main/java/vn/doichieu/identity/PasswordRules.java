package vn.doichieu.identity;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a password must be, in one place for everybody who sets one. */
public final class PasswordRules {

    private static final int SHORTEST = 12;

    /** bcrypt reads no further. */
    private static final int LONGEST_BYTES = 72;

    private static final int FEWEST_CHARACTERS = 5;

    private static final String PRODUCT = "doichieu";

    private static final Pattern NOT_A_LETTER = Pattern.compile("[^a-z]");

    /** What people take first, here and elsewhere. With digits around or twice in a row they are no better. */
    private static final Set<String> COMMON = Set.of(
            "abc",
            "abcdef",
            "abcdefgh",
            "abcdefghijkl",
            "admin",
            "administrator",
            "anhyeuem",
            "asdfghjkl",
            "asdfghjklqwertyuiop",
            "chaobuoisang",
            "congchuc",
            "emyeuanh",
            "hanoivietnam",
            "haylamtot",
            "hoilamgi",
            "iloveyou",
            "khenthuong",
            "khongbiet",
            "khongcomatkhau",
            "letmein",
            "matkhau",
            "matkhaumoi",
            "matkhaucuatoi",
            "motngaydeptroi",
            "password",
            "passwordpassword",
            "qazwsxedc",
            "quantri",
            "quantrihethong",
            "qwerty",
            "qwertyuiop",
            "qwertyuiopasdf",
            "thidua",
            "thiduakhenthuong",
            "thihanhan",
            "thihanhandansu",
            "tuyenquang",
            "vietnam",
            "vietnamvodich",
            "welcome",
            "zxcvbnm");

    private PasswordRules() {}

    /** The message that says what is wrong with it, if anything is. */
    public static Optional<String> problem(String password, String username) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("identity.password.short");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return Optional.of("identity.password.long");
        }
        if (!username.isEmpty() && password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT))) {
            return Optional.of("identity.password.name");
        }
        if (password.codePoints().distinct().count() < FEWEST_CHARACTERS) {
            return Optional.of("identity.password.simple");
        }
        return isCommon(password) ? Optional.of("identity.password.common") : Optional.empty();
    }

    private static boolean isCommon(String password) {
        var letters = NOT_A_LETTER.matcher(Plain.text(password)).replaceAll("");
        return letters.isEmpty()
                || letters.contains(PRODUCT)
                || COMMON.contains(letters)
                || Stream.of(2, 3, 4).anyMatch(times -> isRepeated(letters, times));
    }

    private static boolean isRepeated(String letters, int times) {
        int length = letters.length() / times;
        return letters.length() % times == 0
                && COMMON.contains(letters.substring(0, length))
                && letters.equals(letters.substring(0, length).repeat(times));
    }
}
