package vn.doichieu.criteria.web;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads and shows the plain fields of a form. */
final class Typed {

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static Optional<String> some(@Nullable String typed) {
        return Optional.of(text(typed)).filter(it -> !it.isEmpty());
    }

    static boolean ticked(@Nullable String typed) {
        return typed != null && !typed.isBlank();
    }

    /** The value of that name; nothing when there is none. */
    static <E extends Enum<E>> Optional<E> one(Class<E> kind, @Nullable String typed) {
        return Stream.of(kind.getEnumConstants())
                .filter(it -> it.name().equals(typed))
                .findFirst();
    }

    static int version(@Nullable String typed) {
        return some(typed)
                .filter(it -> it.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElse(-1);
    }

    static Optional<Long> id(@Nullable String typed) {
        return some(typed).filter(it -> it.matches("\\d{1,18}")).map(Long::parseLong);
    }

    /** Without points between thousands, which could be read back as decimals. */
    static String shown(Optional<BigDecimal> number) {
        return number.map(it -> it.stripTrailingZeros().toPlainString().replace('.', ','))
                .orElse("");
    }

    static @Nullable String tick(boolean yes) {
        return yes ? "true" : null;
    }
}
