package vn.doichieu.inspection.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whole numbers in forms. What is none is nobody's version and nothing's number. */
final class Numbers {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private Numbers() {}

    static int version(@Nullable String sent) {
        return number(sent).orElse(-1);
    }

    static Optional<Long> id(@Nullable String sent) {
        return number(sent).map(Integer::longValue);
    }

    static Optional<Integer> number(@Nullable String sent) {
        return Optional.ofNullable(sent)
                .map(String::strip)
                .filter(text -> NUMBER.matcher(text).matches())
                .map(Integer::valueOf);
    }
}
