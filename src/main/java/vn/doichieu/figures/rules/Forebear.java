package vn.doichieu.figures.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.doichieu.shared.UnitId;

/**
 * A unit that stood for another one year earlier, under its name of that day, with what was reported of it that year:
 * by its own report, else by the statistics.
 */
public final class Forebear {

    private static final List<ClaimSource> SOURCES = List.of(ClaimSource.UNIT_REPORT, ClaimSource.STATISTICS);

    private final UnitId unit;
    private final String name;
    private final LocalDate day;
    private final List<Claim> claims;
    private final UnitClaims known;

    public Forebear(UnitId unit, String name, LocalDate day, Indicators indicators, List<Claim> claims) {
        this.unit = unit;
        this.name = name;
        this.day = day;
        this.claims = List.copyOf(claims);
        this.known = new UnitClaims(
                indicators,
                claims.stream().filter(claim -> claim.asOf().equals(day)).toList());
    }

    public UnitId unit() {
        return unit;
    }

    public String name() {
        return name;
    }

    boolean saidNothing() {
        return claims.isEmpty();
    }

    /** The first source that knows all of these; one source for all, so that a rate is never made of two. */
    Optional<ClaimSource> source(List<Indicator> figures) {
        for (var source : SOURCES) {
            var page = known.page(day, source);
            if (figures.stream().allMatch(figure -> page.get(figure.code()) != null)) {
                return Optional.of(source);
            }
        }
        return Optional.empty();
    }

    /** In the words it was reported with, as what the unit's own report would say. */
    Optional<Claim> claim(Indicator indicator, ClaimSource source) {
        return known.claim(indicator.code(), day, source)
                .map(claim -> new Claim(
                        claim.indicator(),
                        day,
                        ClaimSource.UNIT_REPORT,
                        claim.number(),
                        claim.printed(),
                        claim.place()));
    }

    Optional<KnownFigure> figure(Indicator indicator, ClaimSource source) {
        return known.known(indicator.code(), day, source);
    }

    SamePeriod.Gap gap(Indicator missing) {
        var days = claims.stream()
                .filter(claim -> claim.indicator().equals(missing.code()))
                .map(Claim::asOf)
                .filter(other -> !other.equals(day))
                .distinct()
                .sorted()
                .toList();
        return new SamePeriod.Gap(unit, name, missing.name(), days);
    }

    SamePeriod.Part part(Indicator indicator, ClaimSource source) {
        var place = known.claim(indicator.code(), day, source)
                .or(() -> indicator.of().flatMap(part -> known.claim(part, day, source)))
                .flatMap(Claim::place);
        return new SamePeriod.Part(unit, name, source, figure(indicator, source), place);
    }
}
