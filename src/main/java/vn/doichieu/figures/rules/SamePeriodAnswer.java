package vn.doichieu.figures.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.doichieu.shared.SameDay;
import vn.doichieu.shared.Sentence;

/** What the same period of one indicator is, worked out from who stood for the unit and what they reported. */
final class SamePeriodAnswer {

    private final SamePeriods.Facts facts;
    private final Indicator indicator;
    private final LocalDate day;

    /** Both figures of the rate this is, or belongs to; else the counted figure alone. */
    private final List<Indicator> family;

    SamePeriodAnswer(SamePeriods.Facts facts, Indicator indicator) {
        this.facts = facts;
        this.indicator = indicator;
        this.day = SameDay.lastYear(facts.asOf());
        this.family = facts.indicators().family(indicator);
    }

    SamePeriod give() {
        if (facts.forebears().isEmpty()) {
            return notComparable(SamePeriod.Reason.NEW_UNIT, Finding.day(day));
        }
        if (!facts.divided().isEmpty()) {
            return notComparable(SamePeriod.Reason.DIVIDED, String.join(", ", facts.divided()));
        }
        return changedMethod().orElseGet(() -> {
            var gaps = facts.forebears().stream().flatMap(this::gaps).toList();
            return gaps.isEmpty() ? added() : lacking(gaps);
        });
    }

    private static SamePeriod notComparable(SamePeriod.Reason reason, Object... arguments) {
        return new SamePeriod.NotComparable(reason, Sentence.of("figures.samePeriod.why." + reason, arguments));
    }

    /** A figure counted by one rule cannot be compared with one counted by another. */
    private Optional<SamePeriod> changedMethod() {
        return rests().stream()
                .flatMap(counted -> facts
                        .indicators()
                        .methodOn(counted.code(), facts.asOf())
                        .filter(version -> version.from().isAfter(day))
                        .map(version -> notComparable(
                                SamePeriod.Reason.METHOD, Finding.day(version.from()), counted.name(), version.basis()))
                        .stream())
                .findFirst();
    }

    private List<Indicator> rests() {
        return indicator.is(Derivation.BASE) ? List.of(indicator) : family;
    }

    /** A rate that somebody only states can be compared, but never added up. */
    private Stream<SamePeriod.Gap> gaps(Forebear forebear) {
        var statedAlone = indicator.is(Derivation.RATE) && facts.forebears().size() == 1;
        if (forebear.source(rests()).isPresent()
                || (statedAlone && forebear.source(List.of(indicator)).isPresent())) {
            return Stream.empty();
        }
        var missing = rests().stream()
                .filter(figure -> forebear.source(List.of(figure)).isEmpty())
                .toList();
        // Each is there, but in two sources: the whole is asked for where the part was found.
        return (missing.isEmpty() ? family.subList(1, 2) : missing).stream().map(forebear::gap);
    }

    private SamePeriod lacking(List<SamePeriod.Gap> gaps) {
        if (gaps.stream().anyMatch(gap -> gap.otherDays().isEmpty())) {
            return new SamePeriod.Incomplete(gaps);
        }
        var days = new TreeSet<LocalDate>();
        gaps.forEach(gap -> days.addAll(gap.otherDays()));
        return notComparable(
                SamePeriod.Reason.OTHER_DAY,
                gaps.stream().map(SamePeriod.Gap::name).distinct().collect(Collectors.joining(", ")),
                days.stream().map(Finding::day).collect(Collectors.joining(", ")),
                Finding.day(day));
    }

    private SamePeriod added() {
        var parts = new ArrayList<SamePeriod.Part>();
        for (var forebear : facts.forebears()) {
            parts.add(forebear.part(indicator, source(forebear)));
        }
        return total().<SamePeriod>map(total -> parts.size() == 1
                        ? new SamePeriod.Own(total, parts.get(0))
                        : new SamePeriod.Pooled(total, List.copyOf(parts)))
                .orElseGet(() ->
                        notComparable(SamePeriod.Reason.ZERO_BASE, family.get(1).name(), Finding.day(day)));
    }

    private Optional<KnownFigure> total() {
        if (facts.forebears().size() == 1) {
            var only = facts.forebears().get(0);
            return only.figure(indicator, source(only));
        }
        return indicator.is(Derivation.BASE)
                ? Optional.of(sum(indicator))
                : Arithmetic.rate(sum(family.get(0)), sum(family.get(1)));
    }

    private KnownFigure sum(Indicator counted) {
        return Arithmetic.sum(
                counted,
                facts.forebears().stream()
                        .flatMap(forebear -> forebear.figure(counted, source(forebear)).stream())
                        .toList());
    }

    /** One source for both figures of a rate where one has both. */
    private ClaimSource source(Forebear forebear) {
        return forebear.source(family)
                .or(() -> forebear.source(List.of(indicator)))
                .orElseThrow();
    }
}
