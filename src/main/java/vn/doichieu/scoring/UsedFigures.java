package vn.doichieu.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.doichieu.criteria.rules.Derivation;
import vn.doichieu.criteria.rules.FigureInput;
import vn.doichieu.criteria.rules.Inputs;
import vn.doichieu.criteria.rules.LineRule;
import vn.doichieu.figures.ClaimView;
import vn.doichieu.figures.UnitFigures;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.Indicator;
import vn.doichieu.shared.SameDay;

/**
 * Finds what stands behind the figures of a line: the claims they are computed from. The first of {@code sources} that
 * says something of a figure is the one the line is scored with.
 */
final class UsedFigures {

    private final UnitFigures figures;
    private final List<ClaimSource> sources;
    private final String ledger;

    UsedFigures(UnitFigures figures, ClaimSource... sources) {
        this.figures = figures;
        this.sources = List.of(sources);
        this.ledger = "/figures/" + figures.round().id() + "/" + figures.unit().value();
    }

    Worked worked(LineRule rule, Derivation derivation, Inputs inputs) {
        var read = Stream.concat(rule.indicator().stream(), rule.volumeIndicator().stream())
                .flatMap(code -> inputs.figure(code).map(figure -> used(code, figure)).stream())
                .toList();
        return new Worked(derivation, inputs, read, rule.indicator().flatMap(code -> target(code, inputs)));
    }

    /** Where the ledger has this figure. */
    String page(String indicator) {
        return ledger + "#row-" + indicator;
    }

    /** Where the unit says by how much the rate exceeds its target. */
    String targetPage(String rate) {
        return figures.indicators()
                .derived(vn.doichieu.figures.rules.Derivation.ABOVE_TARGET, rate)
                .map(gap -> page(gap.code()))
                .orElse(ledger);
    }

    private UsedFigure used(String code, FigureInput figure) {
        var claims = claims(code);
        return new UsedFigure(
                code,
                name(code),
                figure.value(),
                figure.shown(),
                claims.stream().allMatch(claim -> claim.indicator().equals(code)),
                claims,
                page(code));
    }

    private Optional<UsedTarget> target(String rate, Inputs inputs) {
        return figures.target(rate)
                .filter(target -> inputs.target(rate).isPresent())
                .map(target -> new UsedTarget(
                        rate, target.value(), target.shown(), target.source(), target.origin(), targetPage(rate)));
    }

    private List<UsedClaim> claims(String code) {
        return claims(code, figures.round().asOf()).stream()
                .distinct()
                .map(this::claim)
                .toList();
    }

    /** A computed figure rests on those it is computed from where all are there, else on what is stated of itself. */
    private List<ClaimView> claims(String code, LocalDate day) {
        var parts = figures.indicators().find(code).map(indicator -> parts(indicator, day)).orElse(List.of()).stream()
                .map(part -> claims(part.code, part.day))
                .toList();
        return parts.isEmpty() || parts.stream().anyMatch(List::isEmpty)
                ? entry(code, day).stream().toList()
                : parts.stream().flatMap(List::stream).toList();
    }

    private record Part(String code, LocalDate day) {}

    private List<Part> parts(Indicator indicator, LocalDate day) {
        var prior = SameDay.lastYear(day);
        return switch (indicator.derivation()) {
            case BASE, ABOVE_TARGET -> List.of();
            case RATE, GROWTH_ON_CARRIED_IN ->
                Stream.concat(indicator.of().stream(), indicator.base().stream())
                        .map(code -> new Part(code, day))
                        .toList();
            case GROWTH, INCREASE, CHANGE ->
                indicator.of().stream()
                        .flatMap(code -> Stream.of(new Part(code, day), new Part(code, prior)))
                        .toList();
        };
    }

    private Optional<ClaimView> entry(String code, LocalDate day) {
        return sources.stream()
                .flatMap(source -> figures.entries().stream()
                        .filter(entry -> entry.isStated()
                                && entry.source() == source
                                && entry.indicator().equals(code)
                                && entry.asOf().equals(day)))
                .findFirst();
    }

    private UsedClaim claim(ClaimView entry) {
        return new UsedClaim(
                entry.indicator(),
                name(entry.indicator()),
                entry.source(),
                entry.asOf(),
                entry.printed(),
                entry.place(),
                entry.by(),
                entry.at(),
                page(entry.indicator()));
    }

    private String name(String code) {
        return figures.indicators().find(code).map(Indicator::name).orElse(code);
    }
}
