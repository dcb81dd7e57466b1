package vn.doichieu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.doichieu.platform.Subject;

/** Whatever is written into the journal can be read in Vietnamese. */
class HistoryTest {

    private static final String PREFIX = "history.did.";

    /** What a call of the journal says it is about, when it says so in words: {@code journal.record(by, "VISIT", …}. */
    private static final Pattern KIND = Pattern.compile("(?:journal\\.record\\(\\s*[^,]+,\\s*|SUBJECT = )\"(\\w+)\"");

    @Test
    void everyActionOfEveryKindHasItsText() {
        Set<String> actions = Stream.of(Subject.values())
                .flatMap(kind -> kind.actions().stream().map(action -> PREFIX + kind + "." + action))
                .collect(Collectors.toSet());
        Set<String> texts = Texts.keys().keySet().stream()
                .filter(key -> key.startsWith(PREFIX))
                .collect(Collectors.toSet());

        assertThat(texts).isEqualTo(actions);
    }

    @Test
    void everyKindWrittenAnywhereIsKnown() {
        Set<String> written = Texts.found(Texts.files(Path.of("src/main/java"), ".java"), KIND)
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());

        assertThat(Stream.of(Subject.values()).map(Subject::name)).containsAll(written);
        assertThat(written).isNotEmpty();
    }
}
