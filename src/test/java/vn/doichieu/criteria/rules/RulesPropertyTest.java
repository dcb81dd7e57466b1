package vn.doichieu.criteria.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
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

    private static Points deducted(int reprimands, int warnings) {
        var answer = Answer.counts(Map.of("REPRIMAND", reprimands, "WARNING", warnings));
        return Lines.discipline().evaluate(answer, Inputs.NONE).points().orElseThrow();
    }
}
