package vn.doichieu.criteria.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;

/**
 * A rule as it is written down, right or wrong: its kind with the parameters of that kind, those of other kinds empty.
 * {@link #rule()} makes the rule that scores of it, or says what is wrong.
 *
 * @param step of MANUAL and BONUS_PER_POINT
 * @param items of OPTIONS, CHECKLIST and DEDUCTION
 * @param perPoint of TARGET, below zero, and of BONUS_PER_POINT, above zero
 * @param floor of DEDUCTION and TARGET
 */
public record RuleData(
        RuleKind kind,
        Optional<BigDecimal> step,
        List<Item> items,
        Optional<Input> input,
        List<BandData> bands,
        Optional<BigDecimal> perPoint,
        boolean proRata,
        Optional<BigDecimal> floor,
        Optional<BigDecimal> cap,
        Optional<Volume> volume) {

    public static final RuleData SUM = of(RuleKind.SUM);

    /** An option, an item of a checklist or an occurrence, as written. */
    public record Item(String code, String label, Optional<BigDecimal> points) {}

    /** A range and what it is worth, as written; a bound that is not there leaves it open to that side. */
    public record BandData(
            Optional<BigDecimal> from,
            boolean fromIncluded,
            Optional<BigDecimal> to,
            boolean toIncluded,
            Optional<BigDecimal> points) {

        private Band band() {
            return new Band(
                    new Interval(from, fromIncluded, to, toIncluded), points.orElseThrow(() -> missing("bandPoints")));
        }
    }

    /** A factor for the volume of work, as written. */
    public record Volume(String indicator, boolean beforeCap, List<BandData> bands) {

        public Volume {
            bands = List.copyOf(bands);
        }

        /** Bands of the factor are read on any number, whole or not: 5.000,5 would lie in one as well. */
        private VolumeFactor factor() {
            return new VolumeFactor(indicator, new Bands(list(bands), false), beforeCap);
        }
    }

    public RuleData {
        items = List.copyOf(items);
        bands = List.copyOf(bands);
    }

    /** A rule of this kind with nothing said yet. */
    public static RuleData of(RuleKind kind) {
        return new RuleData(
                kind,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** What the rule was made of. */
    public static RuleData of(ScoringRule rule) {
        return rule.data();
    }

    /** The rule that scores, or a {@link RuleFault} with all that is wrong. */
    public ScoringRule rule() {
        return switch (kind) {
            case SUM -> new SumRule();
            case MANUAL -> new ManualRule(require(step, "step"));
            case OPTIONS -> new OptionsRule(scored());
            case CHECKLIST -> new ChecklistRule(scored());
            case BANDS -> new BandsRule(read(), new Bands(list(bands), read().integer()));
            case DEDUCTION -> new DeductionRule(scored(), points(floor, "floor"));
            case TARGET -> new TargetRule(read(), require(perPoint, "perPoint"), proRata, points(floor, "floor"));
            case BONUS_PER_POINT ->
                new BonusPerPointRule(
                        read(),
                        require(perPoint, "perPoint"),
                        require(step, "step"),
                        points(cap, "cap"),
                        volume.map(Volume::factor));
        };
    }

    /** What is wrong with the rule, whatever line it stands on; nothing when it scores. */
    public List<Sentence> faults() {
        try {
            rule();
            return List.of();
        } catch (RuleFault fault) {
            return fault.sentences();
        }
    }

    /** The indicators of the ledger the rule reads. */
    public Stream<String> indicators() {
        return Stream.concat(input.flatMap(Input::indicator).stream(), volume.map(Volume::indicator).stream());
    }

    private Input read() {
        return input.filter(given -> !given.name().isBlank()).orElseThrow(() -> missing("input"));
    }

    private List<ScoredItem> scored() {
        var faults = new ArrayList<Sentence>();
        for (int n = 0; n < items.size(); n++) {
            var item = items.get(n);
            if (item.label().isBlank()) {
                faults.add(Sentence.of("criteria.fault.itemLabel", String.valueOf(n + 1)));
            } else if (item.points().isEmpty()) {
                faults.add(Sentence.of("criteria.fault.itemPoints", item.label()));
            }
        }
        if (!faults.isEmpty()) {
            throw new RuleFault(faults);
        }
        return items.stream()
                .map(item -> new ScoredItem(
                        item.code(), item.label(), new Points(item.points().orElseThrow())))
                .toList();
    }

    private static List<Band> list(List<BandData> bands) {
        return bands.stream().map(BandData::band).toList();
    }

    private static Points points(Optional<BigDecimal> number, String what) {
        return new Points(require(number, what));
    }

    private static BigDecimal require(Optional<BigDecimal> number, String what) {
        return number.orElseThrow(() -> missing(what));
    }

    private static RuleFault missing(String what) {
        return RuleFault.of("criteria.fault.missing", Sentence.of("criteria.parameter." + what));
    }

    /** Numbers are compared by value: 2 and 2.00 are the same step. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RuleData that && plain(this).equals(plain(that));
    }

    @Override
    public int hashCode() {
        return plain(this).hashCode();
    }

    private static List<Object> plain(RuleData data) {
        return List.of(
                data.kind,
                plain(data.step),
                data.items.stream()
                        .map(item -> List.of(item.code(), item.label(), plain(item.points())))
                        .toList(),
                data.input,
                data.bands.stream().map(RuleData::plain).toList(),
                plain(data.perPoint),
                data.proRata,
                plain(data.floor),
                plain(data.cap),
                data.volume.map(volume -> List.of(
                        volume.indicator(),
                        volume.beforeCap(),
                        volume.bands().stream().map(RuleData::plain).toList())));
    }

    private static List<Object> plain(BandData band) {
        return List.of(
                plain(band.from()), band.fromIncluded(), plain(band.to()), band.toIncluded(), plain(band.points()));
    }

    private static Optional<BigDecimal> plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::stripTrailingZeros);
    }
}
