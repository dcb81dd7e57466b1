package vn.doichieu.scoring.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.doichieu.criteria.rules.Step;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;

class AlignedStepTest {

    @ParameterizedTest(name = "{0} beside {1}: {2}")
    @CsvSource({
        "a b c, a b c, a=a b=b c=c",
        "a1 b, a2 b, a1≠a2 b=b",
        "a met, a missed whole less, a=a met≠missed −≠whole −≠less",
        "a bonus cap, a bonus, a=a bonus=bonus cap≠−",
        "a floor, a round floor, a=a −≠round floor=floor",
        "'', a, −≠a",
        "'', '', ''"
    })
    void stepsStandBesideTheStepThatDoesTheSame(String one, String other, String expected) {
        assertThat(told(AlignedStep.align(steps(one), steps(other)))).isEqualTo(expected);
    }

    @Test
    void theSameWordsWithOtherPointsAreNotTheSame() {
        var step = new Step(Sentence.of("a"), Optional.of(Points.of(1)));
        var other = new Step(Sentence.of("a"), Optional.of(Points.of(2)));

        assertThat(AlignedStep.align(List.of(step), List.of(other)).get(0).same())
                .isFalse();
    }

    /** {@code a1} is the step a with the argument 1. */
    private static List<Step> steps(String words) {
        return Arrays.stream(words.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> new Step(Sentence.of(word.replaceAll("\\d", ""), word), Optional.empty()))
                .toList();
    }

    private static String told(List<AlignedStep> rows) {
        return rows.stream()
                .map(row -> said(row.one()) + (row.same() ? "=" : "≠") + said(row.other()))
                .collect(Collectors.joining(" "));
    }

    private static String said(Optional<Step> step) {
        return step.map(it -> String.valueOf(it.sentence().arguments().get(0))).orElse("−");
    }
}
