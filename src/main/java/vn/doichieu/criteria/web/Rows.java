package vn.doichieu.criteria.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rows of a form that are added, taken out and moved by buttons: {@code items.add}, {@code bands.up.2}. */
final class Rows {

    private static final int SPARE = 2;

    private Rows() {}

    static <T> List<T> given(@Nullable List<T> typed) {
        return typed == null
                ? List.of()
                : typed.stream().filter(Objects::nonNull).toList();
    }

    /** With the rows as the button wants them; as they are when it is about others. */
    static <T> List<T> after(String act, String name, List<T> rows, T blank) {
        var parts = act.split("\\.", -1);
        var changed = new ArrayList<>(rows);
        if (parts.length > 1 && parts[0].equals(name)) {
            int at = parts.length == 3 ? Typed.version(parts[2]) : -1;
            switch (parts[1]) {
                case "add" -> changed.add(blank);
                case "remove" -> take(changed, at);
                case "up" -> swap(changed, at, at - 1);
                case "down" -> swap(changed, at, at + 1);
                default -> {}
            }
        }
        return changed;
    }

    /** So that there is always a row to go on with. */
    static <T> List<T> spare(List<T> rows, T blank, Predicate<T> isBlank) {
        var padded = new ArrayList<>(rows);
        long free = rows.stream().filter(isBlank).count();
        for (long n = free; n < (rows.isEmpty() ? SPARE : 1); n++) {
            padded.add(blank);
        }
        return padded;
    }

    private static <T> void take(List<T> rows, int at) {
        if (at >= 0 && at < rows.size()) {
            rows.remove(at);
        }
    }

    private static <T> void swap(List<T> rows, int at, int with) {
        if (at >= 0 && at < rows.size() && with >= 0 && with < rows.size()) {
            Collections.swap(rows, at, with);
        }
    }
}
