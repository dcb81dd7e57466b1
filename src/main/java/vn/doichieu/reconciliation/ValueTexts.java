package vn.doichieu.reconciliation;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.doichieu.platform.Sentences;
import vn.doichieu.reconciliation.rules.Item;
import vn.doichieu.reconciliation.rules.Value;
import vn.doichieu.shared.Sentence;

/** What an item is called and what its values are, in the words that stay when the claims have moved on. */
@Component
class ValueTexts {

    private final Sentences sentences;

    ValueTexts(Sentences sentences) {
        this.sentences = sentences;
    }

    Discrepancy.Values of(Item item) {
        return new Discrepancy.Values(sentences.text(title(item)), item.fingerprint(), values(item));
    }

    /** {@code Báo cáo: 4.312 việc; Bảng tự chấm: 4.132 việc} */
    String values(Item item) {
        if (item.values().isEmpty()) {
            return sentences.text("reconciliation.value.none");
        }
        return item.values().stream().map(this::value).collect(Collectors.joining("; "));
    }

    /** What stands where the sources no longer disagree. */
    String nothingLeft() {
        return sentences.text("reconciliation.value.agreeing");
    }

    private String value(Value value) {
        return sentences.text("reconciliation.value." + value.code()) + ": " + value.shown();
    }

    static Sentence title(Item item) {
        return Sentence.of("reconciliation.about." + item.kind(), item.name());
    }
}
