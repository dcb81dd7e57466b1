package vn.doichieu.criteria;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.doichieu.criteria.rules.text.Folded;
import vn.doichieu.criteria.rules.text.IndicatorNames;

/** The indicators of the ledger by their names; a name that two of them have leads to neither. */
record IndicatorList(Map<String, String> names, Map<String, String> codes) implements IndicatorNames {

    static IndicatorList of(List<KnownIndicators.Choice> choices) {
        var names = new HashMap<String, String>();
        var codes = new HashMap<String, String>();
        for (var choice : choices) {
            names.put(choice.code(), choice.name());
            codes.merge(Folded.of(choice.name()), choice.code(), (one, other) -> "");
        }
        return new IndicatorList(Map.copyOf(names), Map.copyOf(codes));
    }

    boolean knows(String code) {
        return names.containsKey(code);
    }

    @Override
    public Optional<String> name(String code) {
        return Optional.ofNullable(names.get(code));
    }

    @Override
    public Optional<String> code(String meant) {
        return Optional.ofNullable(codes.get(Folded.of(meant)))
                .filter(it -> !it.isEmpty())
                .or(() -> Optional.of(meant).filter(names::containsKey));
    }
}
