package vn.doichieu.figures.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All indicators in report order, and how they hang together. */
public final class Indicators {

    private final List<Indicator> ordered;
    private final Map<String, Indicator> byCode;

    public Indicators(List<Indicator> indicators) {
        this.ordered = indicators.stream()
                .sorted(Comparator.comparingInt(Indicator::position))
                .toList();
        this.byCode = ordered.stream().collect(Collectors.toMap(Indicator::code, Function.identity()));
    }

    public List<Indicator> ordered() {
        return ordered;
    }

    public Optional<Indicator> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The indicator derived from {@code of} in this way, for example the growth of the completed cases. */
    public Optional<Indicator> derived(Derivation derivation, String of) {
        return ordered.stream()
                .filter(indicator -> indicator.is(derivation))
                .filter(indicator -> indicator.of().filter(of::equals).isPresent())
                .findFirst();
    }

    public List<Indicator> all(Derivation derivation) {
        return ordered.stream().filter(indicator -> indicator.is(derivation)).toList();
    }
}
