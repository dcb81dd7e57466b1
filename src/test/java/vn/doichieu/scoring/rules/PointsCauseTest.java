package vn.doichieu.scoring.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.doichieu.shared.Points;

class PointsCauseTest {

    @ParameterizedTest(name = "{0} % of {1} against {2} % of {3}: {4}")
    @CsvSource({
        "83.5, 84, 84,   84, FIGURE −0.5",
        "84,   84, 83.5, 84, FIGURE +0.5",
        "83.5, 84, 83.5, 83, TARGET −0.5",
        "83.5, 84, 84,   83, FIGURE +0 TARGET −0.5",
        "82,   84, 83,   83, FIGURE −1 TARGET −1",
        "86,   84, 90,   84, ''",
        "86,   84, 86,   84, ''"
    })
    void whatMakesTheDifferenceIsFoundByReplacingItPieceByPiece(
            String rate, String target, String otherRate, String otherTarget, String expected) {
        var causes = PointsCause.between(
                Sides.ofUnit(Sides.target("-1"), rate, target),
                Sides.ofUnit(Sides.target("-1"), otherRate, otherTarget));

        assertThat(told(causes)).isEqualTo(expected.replace("FIGURE +0 ", ""));
    }

    @Test
    void aRuleThatWasChangedIsACauseOfItsOwn() {
        var stricter = Sides.ofUnit(Sides.target("-2"), "83", "84");
        var milder = Sides.ofUnit(Sides.target("-1"), "83", "84");

        assertThat(told(PointsCause.between(stricter, milder))).isEqualTo("RULE −1");
    }

    @Test
    void whatTheTeamGivesBesidesTheRuleIsToldApartFromItsFigures() {
        var unit = Sides.ofUnit(Sides.target("-1"), "84", "84");
        var team = Sides.given(Sides.ofUnit(Sides.target("-1"), "83", "84"), "23.5");

        assertThat(told(PointsCause.between(team, unit))).isEqualTo("FIGURE −1 GIVEN −0.5");
        assertThat(told(PointsCause.between(unit, team))).isEqualTo("OTHER_GIVEN +0.5 FIGURE +1");
    }

    @Test
    void anotherAnswerIsACause() {
        assertThat(told(PointsCause.between(Sides.entered("3"), Sides.entered("3.5"))))
                .isEqualTo("ANSWER −0.5");
    }

    @Test
    void aGateThatIsShutIsACause() {
        var shut = Sides.shut(Sides.ofUnit(Sides.target("-1"), "84", "84"));
        var open = Sides.ofUnit(Sides.target("-1"), "83", "84");

        assertThat(told(PointsCause.between(shut, open))).isEqualTo("FIGURE +1 GATE −25");
        assertThat(told(PointsCause.between(open, shut))).isEqualTo("OTHER_GATE +25 FIGURE −1");
    }

    @Test
    void aCapHidesADifferenceOfFigures() {
        var far = Sides.ofUnit(Sides.bonus(), "96", "84");
        var farther = Sides.ofUnit(Sides.bonus(), "99", "84");

        assertThat(PointsCause.between(far, farther)).isEmpty();
    }

    @Test
    void withoutPointsThereIsNothingToExplain() {
        assertThat(PointsCause.between(
                        Sides.ofUnit(Sides.target("-1"), null, "84"), Sides.ofUnit(Sides.target("-1"), "83", "84")))
                .isEmpty();
    }

    /** Whatever the two sides are: points given by hand, other rules, a figure missing on the way. */
    @Test
    void theCausesAlwaysAddUpToTheWholeDifference() {
        var random = new Random(20260906);
        for (int i = 0; i < 5_000; i++) {
            var one = any(random);
            var other = any(random);
            var sum = PointsCause.between(one, other).stream()
                    .map(PointsCause::points)
                    .reduce(Points.ZERO, Points::plus);
            if (one.given().isPresent() && other.given().isPresent()) {
                assertThat(sum)
                        .as("case %s: %s against %s", i, one, other)
                        .isEqualTo(one.given().get().minus(other.given().get()));
            } else {
                assertThat(sum).isEqualTo(Points.ZERO);
            }
        }
    }

    private static ScoredSide any(Random random) {
        var rule = random.nextInt(4) == 0 ? Sides.bonus() : Sides.target(random.nextBoolean() ? "-1" : "-0.25");
        var side = Sides.ofUnit(rule, number(random), random.nextInt(8) == 0 ? null : "8" + random.nextInt(10) + ".5");
        if (random.nextInt(10) == 0) {
            return Sides.shut(side);
        }
        return random.nextInt(3) == 0 ? Sides.given(side, String.valueOf(random.nextInt(26))) : side;
    }

    private static String number(Random random) {
        return BigDecimal.valueOf(7_000 + random.nextInt(3_000), 2).toPlainString();
    }

    private static String told(List<PointsCause> causes) {
        return causes.stream()
                .map(cause -> cause.kind() + " " + (cause.points().value().signum() > 0 ? "+" : "−")
                        + cause.points().value().abs().stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(" "));
    }
}
