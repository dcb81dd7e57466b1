package vn.doichieu.criteria.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.doichieu.shared.Points;

/** What holds for any input, tried on inputs from seeded generators; the seed of a failure repeats it. */
class RulesPropertyTest {

    private static final int TRIES = 300;

    static Stream<Arguments> linesThatRiseWithTheirInput() {
        BiFunction<LineRule, BigDecimal, Derivation> figure =
                (line, value) -> line.evaluate(Answer.EMPTY, Lines.with(Lines.CASES, value.toPlainString(), "84.00"));
        BiFunction<LineRule, BigDecimal, Derivation> entered =
                (line, value) -> line.evaluate(Answer.number(value), Inputs.NONE);
        return LongStream.range(0, 5)
                .boxed()
                .flatMap(seed -> Stream.of(
                        Arguments.of(seed, Lines.target(Lines.CASES), figure),
                        Arguments.of(seed, Lines.targetProRata(), figure),
                        Arguments.of(seed, Lines.bonus(Lines.CASES), figure),
                        Arguments.of(seed, Lines.digitallySigned(), entered)));
    }

    @ParameterizedTest
    @MethodSource("linesThatRiseWithTheirInput")
    void aBetterRateIsNeverWorthLess(long seed, LineRule line, BiFunction<LineRule, BigDecimal, Derivation> evaluate) {
        var random = new Random(seed);
        var rates = random.doubles(TRIES, 0, 120)
                .mapToObj(rate -> BigDecimal.valueOf(Math.round(rate * 1000), 3))
                .sorted()
                .toList();

        var points = rates.stream()
                .map(rate -> evaluate.apply(line, rate).points().orElseThrow())
                .toList();

        assertThat(points).isSorted();
        assertThat(points).allSatisfy(value -> assertThat(value).isBetween(line.min(), line.max()));
    }

    static Stream<Long> seeds() {
        return LongStream.range(0, 20).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theLastStepWithPointsIsTheResult(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < TRIES; i++) {
            var rate = BigDecimal.valueOf(random.nextInt(120_000), 3).toPlainString();
            for (var line : List.of(Lines.target(Lines.CASES), Lines.targetProRata(), Lines.bonus(Lines.CASES))) {
                var derivation = line.evaluate(Answer.EMPTY, Lines.with(Lines.CASES, rate, "84.00"));
                var results = derivation.steps().stream()
                        .flatMap(step -> step.result().stream())
                        .toList();
                assertThat(results)
                        .isNotEmpty()
                        .last()
                        .isEqualTo(derivation.points().orElseThrow());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneMoreOccurrenceNeverGivesMore(long seed) {
        var random = new Random(seed);
        int reprimands = random.nextInt(8);
        int warnings = random.nextInt(5);

        assertThat(deducted(reprimands + 1, warnings)).isLessThanOrEqualTo(deducted(reprimands, warnings));
        assertThat(deducted(reprimands, warnings + 1)).isLessThanOrEqualTo(deducted(reprimands, warnings));
        assertThat(deducted(reprimands, warnings)).isBetween(Points.ZERO, Points.of(12));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfBandsAndTicksDoesNotMatter(long seed) {
        var random = new Random(seed);
        var original = (BandsRule) Lines.digitallySigned().rule();
        var shuffledBands = new ArrayList<>(original.bands().list());
        Collections.shuffle(shuffledBands, random);
        var line = Lines.digitallySigned();
        var shuffled =
                Lines.line(new BandsRule(original.read(), new Bands(shuffledBands, false)), line.min(), line.max());
        var rate = Answer.number(BigDecimal.valueOf(random.nextInt(100_000), 3));

        assertThat(shuffled.evaluate(rate, Inputs.NONE)).isEqualTo(line.evaluate(rate, Inputs.NONE));

        var ticks = new ArrayList<>(List.of("1", "2", "3", "4"));
        Collections.shuffle(ticks, random);
        assertThat(Lines.fourItems().evaluate(Answer.ticked(new HashSet<>(ticks)), Inputs.NONE))
                .isEqualTo(Lines.fourItems()
                        .evaluate(Answer.ticked(new HashSet<>(List.of("4", "3", "2", "1"))), Inputs.NONE));
    }

    /** Any target, deduction for each point, floor, step of rounding; any bonus; any bands that rise. */
    @ParameterizedTest
    @MethodSource("manySeeds")
    void whateverTheParametersMoreIsNeverWorthLess(long seed) {
        var random = new Random(seed);
        var target = BigDecimal.valueOf(random.nextInt(10_000), 2);
        for (var line : List.of(anyTarget(random), anyBonus(random), risingBands(random))) {
            var points = random.longs(60, 0, 120_000_000)
                    .sorted()
                    .mapToObj(rate -> BigDecimal.valueOf(rate, random.nextInt(2) == 0 ? 6 : 7))
                    .sorted()
                    .map(rate -> line.evaluate(Answer.number(rate), with(rate, target))
                            .points()
                            .orElseThrow())
                    .toList();

            assertThat(points).as("seed %s: %s", seed, line).isSorted();
            assertThat(points)
                    .allSatisfy(value ->
                            assertThat(value).as("seed %s: %s", seed, line).isBetween(line.min(), line.max()));
        }
    }

    @ParameterizedTest
    @MethodSource("manySeeds")
    void oneMoreTickNeverTakesPointsAndTicksAddUp(long seed) {
        var random = new Random(seed);
        var items = IntStream.range(0, 6)
                .mapToObj(i -> new ScoredItem("I" + i, "Mục", new Points(BigDecimal.valueOf(random.nextInt(300), 2))))
                .toList();
        var line =
                new LineRule(new ChecklistRule(items), Points.ZERO, Points.of(20), Optional.empty(), Optional.empty());
        var ticked = new HashSet<String>();
        var before = Points.ZERO;
        for (var item : items) {
            ticked.add(item.code());
            var after =
                    line.evaluate(Answer.ticked(ticked), Inputs.NONE).points().orElseThrow();
            assertThat(after).as("seed %s: %s", seed, ticked).isEqualTo(before.plus(item.points()));
            before = after;
        }
    }

    static Stream<Long> manySeeds() {
        return LongStream.range(0, 300).boxed();
    }

    private static LineRule anyTarget(Random random) {
        var rule = new TargetRule(
                Lines.rateOf(Lines.CASES),
                BigDecimal.valueOf(-1 - random.nextInt(400), 2),
                random.nextBoolean(),
                Points.of(random.nextInt(5)));
        return new LineRule(rule, Points.ZERO, Points.of(25), anyStep(random), Optional.empty());
    }

    private static LineRule anyBonus(Random random) {
        var rule = new BonusPerPointRule(
                Lines.rateOf(Lines.CASES),
                BigDecimal.valueOf(1 + random.nextInt(200), 2),
                BigDecimal.valueOf(1 + random.nextInt(300), 2),
                Points.of(1 + random.nextInt(9)),
                Optional.empty());
        return new LineRule(rule, Points.ZERO, Points.of(10), anyStep(random), Optional.empty());
    }

    private static LineRule risingBands(Random random) {
        var bounds = random.ints(4, 1, 120).distinct().sorted().boxed().toList();
        var bands = new ArrayList<Band>();
        for (int i = 0; i <= bounds.size(); i++) {
            bands.add(Lines.band(
                    i == 0 ? null : bounds.get(i - 1).toString(),
                    true,
                    i == bounds.size() ? null : bounds.get(i).toString(),
                    false,
                    String.valueOf(2 * i)));
        }
        var rule = new BandsRule(new Input("Tỷ lệ (%)", Optional.empty(), false), new Bands(openEnded(bands), false));
        return new LineRule(rule, Points.ZERO, Points.of(10), anyStep(random), Optional.empty());
    }

    private static List<Band> openEnded(List<Band> bands) {
        return bands.stream()
                .map(band -> new Band(
                        new Interval(
                                band.interval().from(),
                                band.interval().from().isPresent(),
                                band.interval().to(),
                                false),
                        band.value()))
                .toList();
    }

    private static Optional<BigDecimal> anyStep(Random random) {
        return random.nextBoolean()
                ? Optional.empty()
                : Optional.of(new BigDecimal(List.of("0.25", "0.5", "1").get(random.nextInt(3))));
    }

    private static Inputs with(BigDecimal rate, BigDecimal target) {
        return new Inputs(
                Map.of(Lines.CASES, new FigureInput(rate, "số liệu")),
                Map.of(Lines.CASES, new TargetInput(target, TargetInput.Source.ASSIGNED)));
    }

    private static Points deducted(int reprimands, int warnings) {
        var answer = Answer.counts(Map.of("REPRIMAND", reprimands, "WARNING", warnings));
        return Lines.discipline().evaluate(answer, Inputs.NONE).points().orElseThrow();
    }
}
