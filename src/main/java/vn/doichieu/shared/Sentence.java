package vn.doichieu.shared;

import java.util.List;

/**
 * Something to tell a person, as a message key with its arguments: rules say what they found, the page says it in
 * Vietnamese. Arguments are texts already set the way officials write them, or further sentences.
 */
public record Sentence(String code, List<Object> arguments) {

    public static Sentence of(String code, Object... arguments) {
        return new Sentence(code, List.of(arguments));
    }
}
