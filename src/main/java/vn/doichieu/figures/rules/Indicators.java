package vn.doichieu.figures.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All indicators in report order, how they hang together, how each is counted and what must hold between them. */
public final class Indicators {

    private final List<Indicator> ordered;
    private final Map<String, Indicator> byCode;
    private final Map<Derivation, Map<String, Indicator>> derived = new EnumMap<>(Derivation.class);
    private final Map<String, List<MethodVersion>> methods;
    private final List<Check> checks;
    private final Map<String, List<Indicator>> families = new HashMap<>();

    public Indicators(List<Indicator> indicators) {
        this(indicators, Map.of(), List.of());
    }

    /** {@code methods} by code, the earliest first, without gaps between them. */
    public Indicators(List<Indicator> indicators, Map<String, List<MethodVersion>> methods, List<Check> checks) {
        this.ordered = indicators.stream()
                .sorted(Comparator.comparingInt(Indicator::position))
                .toList();
        this.byCode = ordered.stream().collect(Collectors.toMap(Indicator::code, Function.identity()));
        this.methods = Map.copyOf(methods);
        this.checks = List.copyOf(checks);
        for (var indicator : ordered) {
            indicator
                    .of()
                    .ifPresent(of -> derived.computeIfAbsent(indicator.derivation(), kind -> new HashMap<>())
                            .putIfAbsent(of, indicator));
        }
        for (var rate : all(Derivation.RATE)) {
            var figures = Stream.of(rate.of(), rate.base())
                    .flatMap(Optional::stream)
                    .flatMap(code -> find(code).stream())
                    .toList();
            families.put(rate.code(), figures);
            figures.forEach(figure -> families.putIfAbsent(figure.code(), figures));
        }
    }

    /** The part and the whole of a rate, also when asked for one of them; else the indicator alone. */
    List<Indicator> family(Indicator indicator) {
        return families.getOrDefault(indicator.code(), List.of(indicator));
    }

    public List<Indicator> ordered() {
        return ordered;
    }

    public Optional<Indicator> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The indicator derived from {@code of} in this way, for example the growth of the completed cases. */
    public Optional<Indicator> derived(Derivation derivation, String of) {
        return Optional.ofNullable(derived.getOrDefault(derivation, Map.of()).get(of));
    }

    public List<Indicator> all(Derivation derivation) {
        return ordered.stream().filter(indicator -> indicator.is(derivation)).toList();
    }

    /** How a counted indicator is counted, the earliest version first; empty when it was never described. */
    public List<MethodVersion> methodsOf(String code) {
        return methods.getOrDefault(code, List.of());
    }

    public Optional<MethodVersion> methodOn(String code, LocalDate day) {
        return methodsOf(code).stream().filter(version -> version.holdsOn(day)).findFirst();
    }

    /** What must hold between figures, in the order of their numbers. */
    public List<Check> checks() {
        return checks;
    }
}
