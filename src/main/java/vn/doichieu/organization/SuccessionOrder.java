package vn.doichieu.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants written down, as typed: which units end or give away, which follow, and units to be made for it.
 * Units by code, as lists offer them ({@code MÃ · Tên}), or by their exact name.
 */
public record SuccessionOrder(
        List<String> before,
        List<String> after,
        List<UnitFields> created,
        @Nullable String on,
        @Nullable String basis) {

    public SuccessionOrder {
        before = filled(before);
        after = filled(after);
        created = List.copyOf(created);
    }

    private static List<String> filled(List<String> typed) {
        return typed.stream().map(String::strip).filter(text -> !text.isEmpty()).toList();
    }
}
