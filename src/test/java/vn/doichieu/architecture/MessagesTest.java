package vn.doichieu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A key without a text shows itself to an official; a text without a key is never read again. */
class MessagesTest {

    private static final Path CODE = Path.of("src/main/java");
    private static final Path PAGES = Path.of("src/main/resources/templates");

    /** A key of ours anywhere in quotes: thrown, put into a flash attribute or handed to a helper method. */
    private static final Pattern QUOTED =
            Pattern.compile("[\"'{]((?:" + String.join("|", Texts.modules()) + ")(?:\\.\\w+)+)[\"'}]");

    /** The same with a dot at its end: the last part comes from an enum or a field. */
    private static final Pattern QUOTED_PREFIX =
            Pattern.compile("[\"'{|]((?:" + String.join("|", Texts.modules()) + ")(?:\\.\\w+)*\\.)(?:[\"']|\\$\\{|__)");

    private static final Pattern IN_PAGE = Pattern.compile("#\\{\\s*([A-Za-z][\\w.]*\\w)\\s*[(}]");

    /** Chosen by the framework from the kind of mistake, never written in our code. */
    private static final Pattern CHOSEN_BY_SPRING =
            Pattern.compile("(typeMismatch|Not(Null|Blank|Empty)|Size|Pattern|Min|Max|Email|Past\\w*|Future\\w*|Digits"
                    + "|Decimal(Min|Max)|Positive\\w*)(\\..+)?");

    private static final Map<String, String> KEYS = Texts.keys();

    @Test
    void everyKeyThatPagesAndCodeNameHasAText() {
        Set<String> missing = used().filter(use -> !KEYS.containsKey(use.getValue()))
                .map(use -> use.getValue() + " in " + use.getKey().getFileName())
                .collect(Collectors.toSet());

        assertThat(missing).isEmpty();
    }

    @Test
    void everyBeginningOfAKeyLeadsToATextSomewhere() {
        Set<String> missing = prefixes()
                .filter(prefix -> KEYS.keySet().stream().noneMatch(key -> key.startsWith(prefix)))
                .collect(Collectors.toSet());

        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextIsUsed() {
        Set<String> used = used().map(Map.Entry::getValue).collect(Collectors.toSet());
        List<String> prefixes = prefixes().toList();

        Set<String> unused = KEYS.keySet().stream()
                .filter(key -> !used.contains(key))
                .filter(key -> prefixes.stream().noneMatch(key::startsWith))
                .filter(key -> !CHOSEN_BY_SPRING.matcher(key).matches())
                .collect(Collectors.toSet());

        assertThat(unused).isEmpty();
    }

    @Test
    void everyKeyBeginsWithTheNameOfItsFile() {
        assertThat(KEYS)
                .allSatisfy((key, file) -> assertThat(key.startsWith(file + ".")
                                || CHOSEN_BY_SPRING.matcher(key).matches())
                        .as("%s in %s.properties", key, file)
                        .isTrue());
    }

    private static Stream<Map.Entry<Path, String>> used() {
        return Stream.concat(Texts.found(sources(), QUOTED), Texts.found(Texts.files(PAGES, ".html"), IN_PAGE));
    }

    private static Stream<String> prefixes() {
        return Texts.found(sources(), QUOTED_PREFIX).map(Map.Entry::getValue).distinct();
    }

    private static List<Path> sources() {
        return Stream.concat(Texts.files(CODE, ".java").stream(), Texts.files(PAGES, ".html").stream())
                .toList();
    }
}
