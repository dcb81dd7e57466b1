package vn.doichieu.criteria.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.doichieu.shared.Points;

class BonusPerPointRuleTest {

    @ParameterizedTest
    @CsvSource({
        "80, 0",
        "84, 0",
        "84.99, 0",
        "85, 0.5",
        "86.317, 1",
        "86.9999, 1",
        "87, 1.5",
        "93.99, 4.5",
        "94, 5",
        "100, 5"
    })
    void eachWholePointAboveTheTargetGivesHalfAPointUpToTheCap(String rate, String points) {
        var derivation = Lines.bonus(Lines.CASES).evaluate(Answer.EMPTY, Lines.with(Lines.CASES, rate, "84"));

        assertThat(derivation.points()).contains(Points.of(points));
    }

    @ParameterizedTest
    @CsvSource({"4787, 2", "5000, 2", "5001, 2", "10000, 2", "10001, 2.5", "15000, 2.5", "15001, 2.5", "90000, 2.5"})
    void theVolumeRaisesTheBonusBeforeRounding(String volume, String points) {
        var inputs = new Inputs(
                Map.of(Lines.CASES, Lines.figure("88", "88,00 %"), Lines.VOLUME, Lines.figure(volume, volume)),
                Lines.REFERENCE.targets());

        assertThat(Lines.bonus(Lines.CASES).evaluate(Answer.EMPTY, inputs).points())
                .contains(Points.of(points));
    }

    @Test
    void noBonusSaysWhy() {
        var derivation = Lines.bonus(Lines.CASES).evaluate(Answer.EMPTY, Lines.with(Lines.CASES, "84", "84"));

        assertThat(Printed.steps(derivation))
                .endsWith("Tỷ lệ thi hành xong 84,00 % không vượt chỉ tiêu 84,00 % (được giao): không có điểm thưởng");
    }

    @Test
    void lessThanOneStepAboveNeedsNoVolume() {
        var derivation = Lines.bonus(Lines.CASES).evaluate(Answer.EMPTY, Lines.with(Lines.CASES, "84.5", "84"));

        assertThat(Printed.steps(derivation)).last().isEqualTo("0 lần vượt đủ 1 điểm phần trăm × 0,5 = 0 điểm");
    }

    @Test
    void withoutATargetThereIsNoBonusYet() {
        var derivation =
                Lines.bonus(Lines.CASES).evaluate(Answer.EMPTY, new Inputs(Lines.REFERENCE.figures(), Map.of()));

        assertThat(derivation.points()).isEmpty();
        assertThat(derivation.missing()).hasSize(1);
    }

    @Test
    void stepsOfHalfAPointAreCounted() {
        var line = Lines.line(rule("0.5", Optional.empty()), Points.ZERO, Points.of(5));

        var derivation = line.evaluate(Answer.EMPTY, Lines.with(Lines.CASES, "85.7", "84"));

        assertThat(derivation.points()).contains(Points.of("1.5"));
        assertThat(Printed.steps(derivation)).last().isEqualTo("3 lần vượt đủ 0,5 điểm phần trăm × 0,5 = 1,5 điểm");
        assertThat(line.volumeIndicator()).isEmpty();
    }

    @Test
    void aFactorAfterTheCapPassesTheCapWithinTheMaximumOfTheLine() {
        var bands = new Bands(List.of(Lines.band(null, false, null, false, "1.2")), false);
        var afterCap = rule("1", Optional.of(new VolumeFactor(Lines.VOLUME, bands, false)));
        var inputs = new Inputs(
                Map.of(Lines.CASES, Lines.figure("99", "99"), Lines.VOLUME, Lines.figure("7000", "7.000")),
                Lines.REFERENCE.targets());

        assertThat(Lines.line(afterCap, Points.ZERO, Points.of(6))
                        .evaluate(Answer.EMPTY, inputs)
                        .points())
                .contains(Points.of(6));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lines.line(afterCap, Points.ZERO, Points.of(5)))
                .withMessage("criteria.fault.reach[0, 6, 0, 5]");
        assertThat(Printed.texts(afterCap.describe(new Limits(Points.ZERO, Points.of(6)))))
                .contains("Nhân hệ số theo quy mô (số phải thi hành) sau khi áp mức tối đa:");
    }

    @Test
    void theRuleInWords() {
        assertThat(Printed.texts(Lines.bonus(Lines.CASES).describe()))
                .containsExactly(
                        "Tỷ lệ thi hành xong: cứ vượt đủ 1 điểm phần trăm so với chỉ tiêu được thưởng 0,5 điểm, tối đa 5 điểm",
                        "Nhân hệ số theo quy mô (số phải thi hành) trước khi áp mức tối đa:",
                        "từ 5.000 trở xuống: hệ số 1",
                        "trên 5.000 đến 10.000: hệ số 1,1",
                        "trên 10.000 đến 15.000: hệ số 1,2",
                        "trên 15.000: hệ số 1,3");
        assertThat(Lines.bonus(Lines.CASES).volumeIndicator()).contains(Lines.VOLUME);
    }

    private static BonusPerPointRule rule(String step, Optional<VolumeFactor> volume) {
        return new BonusPerPointRule(
                Lines.rateOf(Lines.CASES), new BigDecimal("0.5"), new BigDecimal(step), Points.of(5), volume);
    }
}
