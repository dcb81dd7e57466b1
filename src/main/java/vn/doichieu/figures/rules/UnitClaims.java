package vn.doichieu.figures.rules;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doichieu.shared.SameDay;

/**
 * All that is claimed about one unit, and what follows from it. Everything is derived inside one source: a report is
 * checked by its own figures, never by the sheet's.
 */
public final class UnitClaims {

    /** What one source says of one day, by the code of the indicator. */
    static final class Page {

        static final Page EMPTY = new Page();

        private final Map<String, Claim> claims = new HashMap<>();

        @Nullable Claim get(String indicator) {
            return claims.get(indicator);
        }
    }

    private final Indicators indicators;
    private final Map<LocalDate, Map<ClaimSource, Page>> pages = new HashMap<>();
    private final Map<LocalDate, Map<ClaimSource, Page>> earlier = new HashMap<>();

    /** Of two claims of the same figure and source the later in the list holds; the other is an earlier report's. */
    public UnitClaims(Indicators indicators, List<Claim> claims) {
        this.indicators = indicators;
        for (var claim : claims) {
            var before = page(pages, claim).claims.put(claim.indicator(), claim);
            if (before != null) {
                page(earlier, before).claims.put(before.indicator(), before);
            }
        }
    }

    private static Page page(Map<LocalDate, Map<ClaimSource, Page>> days, Claim claim) {
        return days.computeIfAbsent(claim.asOf(), day -> new EnumMap<>(ClaimSource.class))
                .computeIfAbsent(claim.source(), source -> new Page());
    }

    private static Page page(Map<LocalDate, Map<ClaimSource, Page>> days, LocalDate asOf, ClaimSource source) {
        return days.getOrDefault(asOf, Map.of()).getOrDefault(source, Page.EMPTY);
    }

    Page page(LocalDate asOf, ClaimSource source) {
        return page(pages, asOf, source);
    }

    /** What an earlier year's report said of a day of which this year's says something as well. */
    Page earlier(LocalDate asOf, ClaimSource source) {
        return page(earlier, asOf, source);
    }

    /** As if this source had said nothing. */
    public UnitClaims without(ClaimSource source) {
        return new UnitClaims(
                indicators,
                Stream.concat(all(earlier), all(pages))
                        .filter(claim -> claim.source() != source)
                        .toList());
    }

    private static Stream<Claim> all(Map<LocalDate, Map<ClaimSource, Page>> days) {
        return days.values().stream()
                .flatMap(sources -> sources.values().stream())
                .flatMap(page -> page.claims.values().stream());
    }

    public Indicators indicators() {
        return indicators;
    }

    /** Whether the source says anything at all of this day. */
    public boolean has(LocalDate asOf, ClaimSource source) {
        return !page(asOf, source).claims.isEmpty();
    }

    public Optional<Claim> claim(String indicator, LocalDate asOf, ClaimSource source) {
        return Optional.ofNullable(page(asOf, source).get(indicator));
    }

    /** Whether a source states a derived value without the figures it was computed from. */
    public boolean baseMissing(Indicator indicator, LocalDate asOf, ClaimSource source) {
        if (claim(indicator.code(), asOf, source).isEmpty()) {
            return false;
        }
        return switch (indicator.derivation()) {
            case BASE -> false;
            case INCREASE, ABOVE_TARGET -> known(indicator.of(), asOf, source).isEmpty();
            case RATE, GROWTH, GROWTH_ON_CARRIED_IN, CHANGE ->
                recomputed(indicator, asOf, source).isEmpty();
        };
    }

    /** Recomputed from its base where the source gives that, else as the source states it. */
    public Optional<KnownFigure> known(String code, LocalDate asOf, ClaimSource source) {
        var claimed = page(asOf, source).get(code);
        var found = indicators.find(code);
        // A counted figure is what it is stated to be: most of a year's figures are such.
        if (claimed != null && found.isPresent() && found.get().is(Derivation.BASE)) {
            return Optional.of(Arithmetic.asClaimed(found.get(), claimed));
        }
        return found.flatMap(indicator -> recomputed(indicator, asOf, source)
                .or(() -> stated(indicator, asOf, source))
                .or(() -> derivedPrior(indicator, asOf, source)));
    }

    /** From the figures it is derived from only: what the source states of the indicator itself is not asked. */
    Optional<KnownFigure> recomputed(Indicator indicator, LocalDate asOf, ClaimSource source) {
        if (indicator.is(Derivation.BASE) || indicator.is(Derivation.ABOVE_TARGET)) {
            return Optional.empty();
        }
        var prior = SameDay.lastYear(asOf);
        var now = indicator.of().flatMap(of -> known(of, asOf, source));
        return switch (indicator.derivation()) {
            case BASE, ABOVE_TARGET -> Optional.empty();
            case RATE -> both(now, known(indicator.base(), asOf, source), Arithmetic::rate);
            case GROWTH -> both(now, known(indicator.of(), prior, source), Arithmetic::growth);
            case GROWTH_ON_CARRIED_IN -> both(now, known(indicator.base(), asOf, source), Arithmetic::growth);
            // A prior figure derived from the increase would let the increase confirm itself.
            case INCREASE -> both(now, claimed(indicator.of(), prior, source), Arithmetic.less(indicator));
            case CHANGE ->
                both(
                        now.filter(rate -> !rate.stated()),
                        known(indicator.of(), prior, source).filter(rate -> !rate.stated()),
                        Arithmetic.less(indicator));
        };
    }

    private Optional<KnownFigure> known(Optional<String> code, LocalDate asOf, ClaimSource source) {
        return code.flatMap(it -> known(it, asOf, source));
    }

    private Optional<KnownFigure> claimed(Optional<String> code, LocalDate asOf, ClaimSource source) {
        return code.flatMap(indicators::find).flatMap(indicator -> stated(indicator, asOf, source));
    }

    private Optional<KnownFigure> stated(Indicator indicator, LocalDate asOf, ClaimSource source) {
        return claim(indicator.code(), asOf, source).map(claim -> Arithmetic.asClaimed(indicator, claim));
    }

    /** The same period of last year: this year's figure less its stated increase. */
    private Optional<KnownFigure> derivedPrior(Indicator indicator, LocalDate asOf, ClaimSource source) {
        var next = SameDay.nextYear(asOf);
        if (!has(next, source)) {
            return Optional.empty();
        }
        var increase = indicators.derived(Derivation.INCREASE, indicator.code()).map(Indicator::code);
        return both(
                claimed(Optional.of(indicator.code()), next, source),
                claimed(increase, next, source),
                Arithmetic.less(indicator));
    }

    private static Optional<KnownFigure> both(
            Optional<KnownFigure> left,
            Optional<KnownFigure> right,
            BiFunction<KnownFigure, KnownFigure, Optional<KnownFigure>> compute) {
        return left.flatMap(l -> right.flatMap(r -> compute.apply(l, r)));
    }
}
