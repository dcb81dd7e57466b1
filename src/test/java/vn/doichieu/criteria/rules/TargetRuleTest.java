package vn.doichieu.criteria.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.doichieu.shared.Points;

class TargetRuleTest {

    @ParameterizedTest
    @CsvSource({
        "84, 25",
        "84.0001, 25",
        "83.9996, 25",
        "83.01, 25",
        "83, 24",
        "82.999, 24",
        "80.5, 22",
        "59, 0",
        "12, 0",
        "0, 0"
    })
    void onlyWholePointsBelowTheTargetAreTakenAway(String rate, String points) {
        var derivation = Lines.target(Lines.CASES).evaluate(Answer.EMPTY, Lines.with(Lines.CASES, rate, "84"));

        assertThat(derivation.points()).contains(Points.of(points));
    }

    @ParameterizedTest
    @CsvSource({"84, 25", "83.8, 25", "83.75, 25", "83.74, 24.5", "83, 24", "82.6, 23.5", "0, 0"})
    void proRataTakesAwayPartsAndRoundsToTheStep(String rate, String points) {
        var derivation = Lines.targetProRata().evaluate(Answer.EMPTY, Lines.with(Lines.CASES, rate, "84"));

        assertThat(derivation.points()).contains(Points.of(points));
    }

    @Test
    void theShortfallCanBeRecomputedStepByStep() {
        var derivation = Lines.target(Lines.CASES).evaluate(Answer.EMPTY, Lines.with(Lines.CASES, "80.127", "84"));

        assertThat(Printed.steps(derivation))
                .endsWith(
                        "Tỷ lệ thi hành xong 80,13 % < chỉ tiêu 84,00 % (được giao): thấp hơn 3,87 điểm phần trăm",
                        "3,87 điểm phần trăm có 3 điểm phần trăm trọn, phần lẻ không tính", "25 − 3 × 1 = 22 điểm");
    }

    @Test
    void theProRataShortfallCanBeRecomputedStepByStep() {
        var derivation = Lines.targetProRata().evaluate(Answer.EMPTY, Lines.with(Lines.CASES, "82.6", "84"));

        assertThat(Printed.steps(derivation))
                .endsWith(
                        "Tỷ lệ thi hành xong 82,60 % < chỉ tiêu 84,00 % (được giao): thấp hơn 1,4 điểm phần trăm",
                        "25 − 1,4 × 1 = 23,6 điểm", "Làm tròn đến 0,5: 23,6 thành 23,5 điểm");
    }

    @Test
    void aRateJustBelowTheTargetIsNotPrintedAsTheTarget() {
        var derivation = Lines.target(Lines.CASES).evaluate(Answer.EMPTY, Lines.with(Lines.CASES, "83.9996", "84"));

        assertThat(Printed.steps(derivation))
                .anyMatch(step -> step.startsWith("Tỷ lệ thi hành xong 83,9996 % < chỉ tiêu 84,00 %"));
    }

    @Test
    void aDistanceJustBelowAWholePointIsNotPrintedAsWhole() {
        var derivation = Lines.target(Lines.CASES).evaluate(Answer.EMPTY, Lines.with(Lines.CASES, "82.001", "84"));

        assertThat(Printed.steps(derivation))
                .contains("1,999 điểm phần trăm có 1 điểm phần trăm trọn, phần lẻ không tính");
    }

    @Test
    void theFloorIsNamed() {
        var rule = new TargetRule(Lines.rateOf(Lines.CASES), BigDecimal.valueOf(-1), false, Points.of(10));
        var line = Lines.line(rule, Points.ZERO, Points.of(25));

        var derivation = line.evaluate(Answer.EMPTY, Lines.with(Lines.CASES, "60", "84"));

        assertThat(derivation.points()).contains(Points.of(10));
        assertThat(Printed.steps(derivation)).endsWith("25 − 24 × 1 = 1 điểm", "Không thấp hơn mức sàn: 10 điểm");
    }

    @Test
    void aMissingRateAndAMissingTargetAreBothNamed() {
        var derivation = Lines.target(Lines.CASES).evaluate(Answer.EMPTY, Inputs.NONE);

        assertThat(derivation.points()).isEmpty();
        assertThat(derivation.excluded()).isFalse();
        assertThat(Printed.texts(derivation.missing()))
                .containsExactly(
                        "Chưa có số liệu «Tỷ lệ thi hành xong»; nhập các số liệu gốc trong sổ số liệu hoặc nhập số tại dòng này",
                        "Chưa có chỉ tiêu cho «Tỷ lệ thi hành xong»; nhập chỉ tiêu được giao, hoặc số vượt chỉ tiêu mà báo cáo đã nêu");
    }

    @Test
    void aRateThatIsKnownIsShownEvenWithoutATarget() {
        var inputs = new Inputs(Lines.REFERENCE.figures(), Map.of());

        var derivation = Lines.target(Lines.CASES).evaluate(Answer.EMPTY, inputs);

        assertThat(derivation.points()).isEmpty();
        assertThat(Printed.steps(derivation)).containsExactly("Tỷ lệ thi hành xong: 4.132 / 4.787 = 86,32 %");
        assertThat(derivation.missing()).hasSize(1);
    }

    @Test
    void anEnteredRateServesWhereTheLedgerHasNone() {
        var inputs = new Inputs(Map.of(), Lines.REFERENCE.targets());

        var derivation = Lines.target(Lines.CASES).evaluate(Answer.number(new BigDecimal("83")), inputs);

        assertThat(derivation.points()).contains(Points.of(24));
        assertThat(Printed.steps(derivation)).first().isEqualTo("Tỷ lệ thi hành xong: 83 % (nhập tại dòng này)");
    }

    @Test
    void theLedgerIsScoredAndAnEnteredRateThatDiffersIsNamed() {
        var derivation = Lines.target(Lines.CASES).evaluate(Answer.number(new BigDecimal("83")), Lines.REFERENCE);

        assertThat(derivation.points()).contains(Points.of(25));
        assertThat(Printed.steps(derivation))
                .contains("Số nhập tại dòng (83 %) khác số liệu trong sổ số liệu và không dùng để tính điểm");
    }

    @Test
    void theRuleInWords() {
        assertThat(Printed.texts(Lines.target(Lines.CASES).describe()))
                .containsExactly(
                        "Tỷ lệ thi hành xong đạt hoặc vượt chỉ tiêu: 25 điểm",
                        "Thấp hơn chỉ tiêu: cứ đủ 1 điểm phần trăm trừ 1 điểm, phần lẻ không trừ, không thấp hơn 0 điểm");
        assertThat(Lines.target(Lines.CASES).indicator()).contains(Lines.CASES);
    }

    @Test
    void refusesARuleThatAddsBelowTheTargetOrHasNoIndicator() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TargetRule(Lines.rateOf(Lines.CASES), BigDecimal.ONE, false, Points.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TargetRule(
                        new Input("Tỷ lệ (%)", Optional.empty(), false), BigDecimal.valueOf(-1), false, Points.ZERO));
    }
}
