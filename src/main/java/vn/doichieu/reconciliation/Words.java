package vn.doichieu.reconciliation;

import java.text.Normalizer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was typed, as it is kept: composed letters, nothing around it. */
final class Words {

    private Words() {}

    static String of(@Nullable String typed) {
        return typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
    }

    static Optional<String> some(@Nullable String typed) {
        return Optional.of(of(typed)).filter(words -> !words.isEmpty());
    }
}
