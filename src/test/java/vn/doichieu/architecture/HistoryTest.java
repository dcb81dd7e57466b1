package vn.doichieu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.doichieu.platform.Subject;

/** Whatever is written into the journal can be read in Vietnamese. It takes no action that is not declared here. */
class HistoryTest {

    private static final String PREFIX = "history.did.";

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
}
