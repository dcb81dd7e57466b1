package vn.doichieu.criteria.rules;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.VietnameseNumber;

/**
 * Bands that neither overlap nor leave a gap, kept in the order of the sheet. Between whole numbers nothing can lie,
 * so for a whole-number input 1–2 and 3–5 touch.
 */
public record Bands(List<Band> list, boolean wholeNumbers) {

    private static final Comparator<Band> LOWEST_FIRST = Comparator.comparing(
                    (Band band) -> band.interval().from(), Bands::lowerBound)
            .thenComparing(band -> !band.interval().fromIncluded());

    public Bands {
        list = List.copyOf(list);
        if (list.isEmpty()) {
            throw RuleFault.of("criteria.fault.noBands");
        }
        var ordered = lowestFirst(list);
        var faults = IntStream.range(1, ordered.size())
                .mapToObj(
                        i -> fault(ordered.get(i - 1).interval(), ordered.get(i).interval(), wholeNumbers))
                .flatMap(Optional::stream)
                .toList();
        if (!faults.isEmpty()) {
            throw new RuleFault(faults);
        }
    }

    /** The band an exact number lies in; none outside of all. */
    public Optional<Band> hit(BigDecimal number) {
        return list.stream().filter(band -> band.interval().contains(number)).findFirst();
    }

    /** All that the bands cover together. */
    public Interval range() {
        var ordered = lowestFirst(list);
        return ordered.get(0).interval().upTo(ordered.get(ordered.size() - 1).interval());
    }

    List<RuleData.BandData> data() {
        return list.stream()
                .map(band -> new RuleData.BandData(
                        band.interval().from(),
                        band.interval().fromIncluded(),
                        band.interval().to(),
                        band.interval().toIncluded(),
                        Optional.of(band.value())))
                .toList();
    }

    BigDecimal least() {
        return list.stream().map(Band::value).min(Comparator.naturalOrder()).orElseThrow();
    }

    BigDecimal greatest() {
        return list.stream().map(Band::value).max(Comparator.naturalOrder()).orElseThrow();
    }

    private static List<Band> lowestFirst(List<Band> bands) {
        return bands.stream().sorted(LOWEST_FIRST).toList();
    }

    private static int lowerBound(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        if (one.isPresent() && other.isPresent()) {
            return one.get().compareTo(other.get());
        }
        return Boolean.compare(one.isPresent(), other.isPresent());
    }

    private static Optional<Sentence> fault(Interval lower, Interval upper, boolean wholeNumbers) {
        int order = -1;
        if (lower.to().isPresent() && upper.from().isPresent()) {
            order = wholeNumbers ? orderOfWholeNumbers(lower, upper) : order(lower, upper);
        }
        if (order == 0) {
            return Optional.empty();
        }
        return Optional.of(Sentence.of(
                order < 0 ? "criteria.fault.bandsOverlap" : "criteria.fault.bandsGap",
                lower.inWords(VietnameseNumber::format),
                upper.inWords(VietnameseNumber::format)));
    }

    /** Below zero when both hold a number, above when a number lies between them. */
    private static int order(Interval lower, Interval upper) {
        int distance = upper.from().orElseThrow().compareTo(lower.to().orElseThrow());
        if (distance != 0 || lower.toIncluded() != upper.fromIncluded()) {
            return distance;
        }
        return lower.toIncluded() ? -1 : 1;
    }

    private static int orderOfWholeNumbers(Interval lower, Interval upper) {
        var last = lower.ofWholeNumbers().to().orElseThrow();
        var first = upper.ofWholeNumbers().from().orElseThrow();
        return first.subtract(last).compareTo(BigDecimal.ONE);
    }
}
