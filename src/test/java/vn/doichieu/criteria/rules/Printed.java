package vn.doichieu.criteria.rules;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import vn.doichieu.shared.Sentence;

/** Prints sentences with the real messages, so that a missing key or a wrong argument is seen. */
final class Printed {

    private static final Properties MESSAGES = load();
    private static final Map<String, MessageFormat> FORMATS = new HashMap<>();

    private Printed() {}

    static List<String> steps(Derivation derivation) {
        return derivation.steps().stream().map(step -> text(step.sentence())).toList();
    }

    static List<String> texts(List<Sentence> sentences) {
        return sentences.stream().map(Printed::text).toList();
    }

    static String text(Sentence sentence) {
        var pattern = MESSAGES.getProperty(sentence.code());
        if (pattern == null) {
            throw new AssertionError("no message " + sentence.code());
        }
        var arguments = sentence.arguments().stream()
                .map(argument -> argument instanceof Sentence nested ? text(nested) : argument)
                .toArray();
        return FORMATS.computeIfAbsent(pattern, text -> new MessageFormat(text, Locale.forLanguageTag("vi")))
                .format(arguments);
    }

    private static Properties load() {
        var messages = new Properties();
        try (var in = Printed.class.getResourceAsStream("/messages/criteria.properties")) {
            messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }
}
