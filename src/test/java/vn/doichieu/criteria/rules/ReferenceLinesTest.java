package vn.doichieu.criteria.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.doichieu.shared.Points;

/** The lines of the reference inspection that are scored from figures; see docs/domain/scoring.md. */
class ReferenceLinesTest {

    @Test
    void casesAboveTheImpliedTargetGiveTheMaximum() {
        var derivation = Lines.target(Lines.CASES).evaluate(Answer.EMPTY, Lines.REFERENCE);

        assertThat(derivation.points()).contains(Points.of(25));
        assertThat(Printed.steps(derivation))
                .containsExactly(
                        "Tỷ lệ thi hành xong: 4.132 / 4.787 = 86,32 %",
                        "Tỷ lệ thi hành xong 86,32 % ≥ chỉ tiêu 84,00 % (ngầm định): đạt điểm tối đa 25");
    }

    @Test
    void moneyAboveTheImpliedTargetGivesTheMaximum() {
        var derivation = Lines.target(Lines.AMOUNT).evaluate(Answer.EMPTY, Lines.REFERENCE);

        assertThat(derivation.points()).contains(Points.of(25));
        assertThat(Printed.steps(derivation))
                .last()
                .isEqualTo("Tỷ lệ thi hành xong 59,83 % ≥ chỉ tiêu 48,50 % (ngầm định): đạt điểm tối đa 25");
    }

    @Test
    void fewerCasesCarriedOverGiveThePointsOfTheirBand() {
        var line = Lines.carriedOut("CARRIED_OUT_CHANGE_CASES", "10", "8", "5");

        var derivation = line.evaluate(Answer.EMPTY, Lines.REFERENCE);

        assertThat(derivation.points()).contains(Points.of(8));
        assertThat(Printed.steps(derivation))
                .containsExactly("Thay đổi số chuyển kỳ sau: −3,05 %", "−3,05 % thuộc mức trên −5 % đến −3 %: 8 điểm");
    }

    @Test
    void lessMoneyCarriedOverGivesThePointsOfItsBand() {
        var line = Lines.carriedOut("CARRIED_OUT_CHANGE_AMOUNT", "5", "4", "2");

        assertThat(line.evaluate(Answer.EMPTY, Lines.REFERENCE).points()).contains(Points.of(4));
    }

    @Test
    void twoWholePointsAboveTheTargetGiveOnePointOfBonus() {
        var derivation = Lines.bonus(Lines.CASES).evaluate(Answer.EMPTY, Lines.REFERENCE);

        assertThat(derivation.points()).contains(Points.of(1));
        assertThat(Printed.steps(derivation))
                .containsExactly(
                        "Tỷ lệ thi hành xong: 4.132 / 4.787 = 86,32 %",
                        "Tỷ lệ thi hành xong 86,32 % > chỉ tiêu 84,00 % (ngầm định): vượt 2,32 điểm phần trăm",
                        "2 lần vượt đủ 1 điểm phần trăm × 0,5 = 1 điểm",
                        "Chưa có số liệu quy mô (số phải thi hành): tạm tính hệ số 1");
    }

    @Test
    void elevenWholePointsAboveTheTargetAreCapped() {
        var derivation = Lines.bonus(Lines.AMOUNT).evaluate(Answer.EMPTY, Lines.REFERENCE);

        assertThat(derivation.points()).contains(Points.of(5));
        assertThat(Printed.steps(derivation))
                .endsWith(
                        "Tỷ lệ thi hành xong 59,83 % > chỉ tiêu 48,50 % (ngầm định): vượt 11,33 điểm phần trăm",
                        "11 lần vượt đủ 1 điểm phần trăm × 0,5 = 5,5 điểm",
                        "Chưa có số liệu quy mô (số phải thi hành): tạm tính hệ số 1",
                        "Không vượt mức thưởng tối đa: 5 điểm");
        assertThat(derivation.steps().get(2).result()).contains(Points.of("5.5"));
    }

    @Test
    void theVolumeFactorCountsBeforeTheCap() {
        var figures =
                Map.of(Lines.CASES, Lines.figure("87", "87,00 %"), Lines.VOLUME, Lines.figure("6200", "6.200 việc"));
        var inputs = new Inputs(figures, Lines.REFERENCE.targets());

        var derivation = Lines.bonus(Lines.CASES).evaluate(Answer.EMPTY, inputs);

        assertThat(derivation.points()).contains(Points.of("1.5"));
        assertThat(Printed.steps(derivation))
                .contains(
                        "Quy mô 6.200 việc, thuộc mức trên 5.000 đến 10.000: 1,5 × hệ số 1,1 = 1,65 điểm",
                        "Làm tròn đến 0,5: 1,65 thành 1,5 điểm");
    }
}
