package vn.doichieu.criteria.rules;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import vn.doichieu.shared.Points;

/** An option, an item of a checklist or an occurrence: what it says and what it is worth. */
public record ScoredItem(String code, String label, Points points) {

    /** Copies the items; refuses none and a code used twice. */
    static List<ScoredItem> distinct(List<ScoredItem> items) {
        if (items.isEmpty()) {
            throw RuleFault.of("criteria.fault.noItems");
        }
        var seen = new HashSet<String>();
        for (var item : items) {
            if (!seen.add(item.code)) {
                throw RuleFault.of("criteria.fault.itemTwice", item.label);
            }
        }
        return List.copyOf(items);
    }

    static List<RuleData.Item> data(List<ScoredItem> items) {
        return items.stream()
                .map(item -> new RuleData.Item(item.code, item.label, Optional.of(item.points.value())))
                .toList();
    }

    static Optional<ScoredItem> find(List<ScoredItem> items, String code) {
        return items.stream().filter(item -> item.code.equals(code)).findFirst();
    }

    /** The codes no item has, in alphabetical order. */
    static List<String> unknown(List<ScoredItem> items, Collection<String> codes) {
        return codes.stream()
                .filter(code -> find(items, code).isEmpty())
                .sorted()
                .toList();
    }
}
