package vn.doichieu.ranking.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;

/** The rule of decision 1682/QĐ-BTP at each of its edges. Targets: 84 % of cases, 50 % of money, 3 % fewer carried over. */
class RankDerivationTest {

    @ParameterizedTest(name = "{0} points, {1} / {2} / {3}: {4}")
    @CsvSource({
        // Points at the thresholds, with everything met.
        "200, 84, 50, -3, A",
        "180, 84, 50, -3, A",
        "179.99, 84, 50, -3, B",
        "160, 84, 50, -3, B",
        "159.99, 84, 50, -3, C",
        "140, 84, 50, -3, C",
        "139.99, 84, 50, -3, D",
        "0, 84, 50, -3, D",
        // A figure at its target meets it; the comparison is unrounded.
        "185, 84.0001, 50, -3, A",
        "185, 83.9999, 50, -3, B",
        "185, 84, 50, -2.9999, B",
        "185, 84, 50, -3.05, A",
        // Two of three: the other less than 15 % below. 71,4 of 84 is exactly 15 % short.
        "185, 71.5, 50, -3, B",
        "165, 84, 50, -2.553, B",
        "165, 71.484, 50, -3, B",
        "165, 71.4001, 50, -3, B",
        "165, 71.4, 50, -3, C",
        "165, 71.3, 50, -3, C",
        "165, 84, 50, -2.55, C",
        "165, 84, 50, 0, C",
        "185, 71.4, 50, -3, C",
        // One of three: both others less than 5 % below. 79,8 of 84 and 47,5 of 50 are exactly 5 % short.
        "165, 79.884, 47.55, -3, B",
        "165, 79.8001, 47.5001, -3, B",
        "165, 79.8, 47.5001, -3, C",
        "165, 79.8001, 47.5, -3, C",
        "165, 84, 47.6, -2.86, B",
        "165, 84, 47.6, -2.85, C",
        // None of three.
        "165, 83.99, 49.99, -2.99, C",
        "199, 83.99, 49.99, -2.99, C",
        // Conditions do not lift who has too few points.
        "159.99, 90, 60, -10, C",
    })
    void bandsOfDecision1682(String points, String cases, String amount, String carried, String band) {
        var derivation = RankDerivation.of(Rules.decision1682(), Rules.unit(points, cases, amount, carried));

        assertThat(Rules.codes(derivation.possible())).isEqualTo(band);
        assertThat(derivation.settled()).isTrue();
    }

    @ParameterizedTest(name = "points below: {0} and {1}: {2}")
    @CsvSource({
        // 15 percentage points below 84 are 69; relative it would be 17,9 % already.
        "69.01, 50, B",
        "69, 50, C",
        "84, 35.01, B",
        "84, 35, C",
    })
    void shortfallInPercentagePoints(String cases, String amount, String band) {
        var rule = Rules.decision1682(ShortfallMode.PERCENT_POINT);

        assertThat(Rules.codes(RankDerivation.of(rule, Rules.unit("165", cases, amount, "-3"))
                        .possible()))
                .isEqualTo(band);
    }

    @ParameterizedTest(name = "{0} points, {1} / {2} / {3}: {4}")
    @CsvSource({
        // One target missing: A if it is met, else B or C by how much it is missed.
        "185, -, 50, -3, A B C",
        "165, -, 50, -3, B C",
        "150, -, 50, -3, C",
        "130, -, -, -, D",
        // What is missing cannot help any more: the other is missed by 15 % and only one of three can be met.
        "185, -, 42.5, -2.85, C",
        // Two missed by less than 5 %, one unknown: B if it is met.
        "165, -, 49, -2.9, B C",
        "185, -, -, -, A B C",
    })
    void whatIsMissingIsNeverTakenForMissed(
            String points, String cases, String amount, String carried, String possible) {
        var derivation = RankDerivation.of(Rules.decision1682(), Rules.unit(points, cases, amount, carried));

        assertThat(Rules.codes(derivation.possible())).isEqualTo(possible);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "96, 200, A B C D",
        "96, 179.99, B C D",
        "160, 200, A B",
        "180, 200, A",
        "96, 139.99, D",
    })
    void linesNotScoredLeaveOpenWhatTheyCanStillBring(String least, String most, String possible) {
        var standing = new Standing(
                Points.of(least),
                Points.of(most),
                Rules.TOTAL,
                List.of(),
                Rules.unit("0", "84", "50", "-3").figures(),
                Set.of());

        assertThat(Rules.codes(RankDerivation.of(Rules.decision1682(), standing).possible()))
                .isEqualTo(possible);
    }

    @ParameterizedTest(name = "{0} points, {1}: {2}")
    @CsvSource({
        "195, DISCIPLINE, C",
        "150, DISCIPLINE, C",
        "130, DISCIPLINE, D",
        "195, NO_SHEET, none",
        "130, NO_SHEET, none",
        "195, UNKNOWN_CODE, A",
    })
    void whatIsFoundAgainstAUnitKeepsItFromBetterBands(String points, String found, String band) {
        var standing = Rules.unit(points, "84", "50", "-3", found);

        assertThat(Rules.codes(RankDerivation.of(Rules.decision1682(), standing).possible()))
                .isEqualTo(band);
    }

    @Test
    void twoFindingsTogetherLeadToTheWorse() {
        var standing = Rules.unit("195", "84", "50", "-3", "DISCIPLINE", "NO_SHEET");

        var derivation = RankDerivation.of(Rules.decision1682(), standing);

        assertThat(derivation.reached()).contains(Outcome.NOT_RANKED);
        assertThat(derivation.foundAgainst()).hasSize(2);
    }

    @Test
    void aTargetNobodyGaveIsNamed() {
        var figures = Map.of(
                Rules.TARGETS.get(0), Rules.figure("Việc", "86.32", null),
                Rules.TARGETS.get(1), Rules.figure("Tiền", "59.83", "48.5"));
        var standing = new Standing(Points.of(190), Points.of(190), Rules.TOTAL, List.of(), figures, Set.of());

        var derivation = RankDerivation.of(Rules.decision1682(), standing);

        assertThat(derivation.targetsMet()).isEqualTo(1);
        assertThat(derivation.targetsOpen()).isEqualTo(2);
        assertThat(derivation.targets())
                .extracting(target -> target.sentence().code())
                .containsExactly("ranking.target.noTarget", "ranking.target.met.HIGHER", "ranking.target.noFigure");
        assertThat(derivation.steps()).last().extracting(Sentence::code).isEqualTo("ranking.step.open");
    }

    @Test
    void aDoubtDecidesNothing() {
        var doubt = Sentence.of("ranking.doubt.ownReport", "Việc");
        var figure = new Standing.Figure(
                "Việc",
                Optional.of(new BigDecimal("86.32")),
                Optional.empty(),
                Optional.of(new BigDecimal("84")),
                Optional.empty(),
                Optional.of(doubt));

        var result = TargetResult.of(Rules.target(0, Better.HIGHER, null), Optional.of(figure), ShortfallMode.RELATIVE);

        assertThat(result.met()).isEqualTo(Held.UNKNOWN);
        assertThat(result.sentence()).isEqualTo(doubt);
    }

    @ParameterizedTest(name = "{0}: {1} against {2} is short by {3}")
    @CsvSource({
        "HIGHER, 71.4, 84, 15",
        "HIGHER, 0, 84, 100",
        "LOWER, -2.55, -3, 15",
        // From a reduction wanted to an increase had: more than the whole target short.
        "LOWER, 3, -3, 200",
        "LOWER, 0, -3, 100",
        "LOWER, 11, 10, 10",
        // Where more is better and the target lies below zero, short stays short.
        "HIGHER, -6, -5, 20",
    })
    void theRelativeShortfallIsPercentOfTheSizeOfTheTarget(Better better, String value, String target, String percent) {
        var missed = missed(better, value, target, ShortfallMode.RELATIVE);

        assertThat(missed.amount())
                .hasValueSatisfying(amount -> assertThat(amount).isEqualByComparingTo(percent));
    }

    @Test
    void againstATargetOfZeroThereIsNoRelativeShortfall() {
        var missed = missed(Better.LOWER, "0.5", "0", ShortfallMode.RELATIVE);

        assertThat(missed.amount()).isEmpty();
        assertThat(missed.below(new BigDecimal("15"))).isEqualTo(Held.UNKNOWN);
        assertThat(missed(Better.LOWER, "0.5", "0", ShortfallMode.PERCENT_POINT).below(new BigDecimal("15")))
                .isEqualTo(Held.YES);
    }

    @Test
    void aShortfallIsPrintedOnTheSideOfItsLimit() {
        var missed = missed(Better.HIGHER, "71.4001", "84", ShortfallMode.RELATIVE);

        assertThat(missed.beside(new BigDecimal("15"))).isEqualTo("14,9999");
    }

    @Test
    void everyBandTellsWhichOfItsConditionsFailed() {
        var derivation = RankDerivation.of(Rules.decision1682(), Rules.unit("185", "71.4", "50", "-3"));

        assertThat(derivation.bands())
                .extracting(BandResult::held)
                .containsExactly(Held.NO, Held.NO, Held.YES, Held.YES);
        var ofB = derivation.bands().get(1).conditions();
        assertThat(ofB).extracting(ConditionResult::held).containsExactly(Held.YES, Held.NO);
        assertThat(ofB.get(1).parts()).hasSize(3);
        assertThat(derivation.steps())
                .extracting(Sentence::code)
                .containsExactly(
                        "ranking.target.missed.HIGHER",
                        "ranking.target.met.HIGHER",
                        "ranking.target.met.LOWER",
                        "ranking.step.band.NO",
                        "ranking.step.band.NO",
                        "ranking.step.band.YES",
                        "ranking.step.reached");
    }

    @ParameterizedTest(name = "{0} of 20 on one line: {1}")
    @CsvSource({"17, XS", "16.99, T", "16, T", "15.99, none"})
    void noCriterionMayLieBelowItsFloor(String points, String band) {
        // 90 points and no criterion below 85 %; 80 points and none below 80 %.
        var rule = Rules.of(
                Rules.with(Rules.band("XS", "Xuất sắc", "90"), every("85")),
                Rules.with(Rules.band("T", "Tốt", "80"), every("80")));
        var lines = List.of(
                line("1", true, "80", "80", "80"),
                line("2", true, points, points, "20"),
                line("2.1", false, "0", "0", "10"));

        var derivation = RankDerivation.of(rule, Rules.unit("95", "95", lines));

        assertThat(Rules.codes(derivation.possible())).isEqualTo(band);
    }

    @ParameterizedTest(name = "{0} to {1} of 110: {2}")
    @CsvSource({"88, 88, A", "87.99, 87.99, B", "80, 110, A B", "80, 87.99, B", "88, 110, A"})
    void anInnerLineHasAFloorOfPoints(String least, String most, String possible) {
        var floor = new Floor(Optional.of("A"), Rules.points("88"), Rules.SOURCED);
        var rule = Rules.of(Rules.with(Rules.band("A", "Xuất sắc", "90"), floor), Rules.band("B", "Khá", "0"));

        var derivation = RankDerivation.of(rule, Rules.unit("95", "95", List.of(line("A", false, least, most, "110"))));

        assertThat(Rules.codes(derivation.possible())).isEqualTo(possible);
    }

    @Test
    void aThresholdMayBeAShareOfTheTotal() {
        var ninety = new RankBand(
                "A", "Xuất sắc", Rules.percent("90"), Rules.SOURCED, List.of(), List.of(), Optional.empty());

        assertThat(RankDerivation.of(Rules.of(ninety), Rules.unit("180", "180", List.of()))
                        .reached())
                .contains(Outcome.of(ninety));
        assertThat(RankDerivation.of(Rules.of(ninety), Rules.unit("179.99", "179.99", List.of()))
                        .reached())
                .contains(Outcome.NOT_RANKED);
    }

    private static TargetResult.MissedBy missed(Better better, String value, String target, ShortfallMode mode) {
        return TargetResult.of(
                        new RankTarget("X", better, Optional.of(new BigDecimal(target)), Rules.SOURCED),
                        Optional.of(Rules.figure("X", value, null)),
                        mode)
                .missedBy()
                .orElseThrow();
    }

    private static Floor every(String percent) {
        return new Floor(Optional.empty(), Rules.percent(percent), Rules.SOURCED);
    }

    private static Standing.Line line(String code, boolean criterion, String least, String most, String max) {
        return new Standing.Line(code, criterion, Points.of(least), Points.of(most), Points.of(max));
    }
}
