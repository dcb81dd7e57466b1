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

class BandsRuleTest {

    @ParameterizedTest
    @CsvSource({
        "100, 4",
        "95.01, 4",
        "95.0001, 4",
        "95, 3",
        "94.996, 3",
        "75, 3",
        "74.999, 1.5",
        "50, 1.5",
        "49.99, 0",
        "0, 0"
    })
    void aRateLiesInOneBandBeforeRounding(String rate, String points) {
        assertThat(score(Lines.digitallySigned(), rate)).contains(Points.of(points));
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "1, 4", "2, 4", "3, 2", "5, 2", "6, 0", "400, 0"})
    void daysLateAreWholeNumbers(String days, String points) {
        assertThat(score(Lines.daysLate(), days)).contains(Points.of(points));
    }

    @ParameterizedTest
    @CsvSource({"-12, 10", "-5, 10", "-4.999, 8", "-3.05, 8", "-3, 8", "-2.999, 5", "0, 5", "0.001, 0", "7, 0"})
    void aReductionIsTheMoreWorthTheGreaterItIs(String change, String points) {
        var line = Lines.carriedOut("CHANGE", "10", "8", "5");

        assertThat(score(line, change)).contains(Points.of(points));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            94.996 | 95,00 % thuộc mức từ 75 % đến 95 %: 3 điểm
            95     | 95,00 % thuộc mức từ 75 % đến 95 %: 3 điểm
            95.004 | 95,004 % thuộc mức trên 95 %: 4 điểm
            74.996 | 74,996 % thuộc mức từ 50 % đến dưới 75 %: 1,5 điểm
            """)
    void theNumberIsPrintedSoThatItLiesInItsBand(String rate, String step) {
        assertThat(Printed.steps(evaluate(Lines.digitallySigned(), rate)))
                .last()
                .isEqualTo(step);
    }

    @Test
    void aCountIsPrintedAsItIs() {
        assertThat(Printed.steps(evaluate(Lines.daysLate(), "2")))
                .containsExactly("Số ngày làm việc chậm nhất: 2 (nhập tại dòng này)", "2 thuộc mức từ 1 đến 2: 4 điểm");
    }

    @Test
    void withoutANumberThereAreNoPoints() {
        var derivation = Lines.daysLate().evaluate(Answer.EMPTY, Inputs.NONE);

        assertThat(derivation.points()).isEmpty();
        assertThat(Printed.texts(derivation.missing())).containsExactly("Chưa nhập «Số ngày làm việc chậm nhất»");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2.5 | «Số ngày làm việc chậm nhất» phải là số nguyên, không phải 2,5; nhập số không có phần lẻ
            -1  | «Số ngày làm việc chậm nhất» không thể là −1; nhập số từ 0 trở lên
            """)
    void aNumberThatCannotBeIsRefusedWithTheWayOut(String days, String problem) {
        var answer = Answer.number(new BigDecimal(days));

        assertThat(Printed.texts(Lines.daysLate().problems(answer))).containsExactly(problem);
        assertThat(Lines.daysLate().evaluate(answer, Inputs.NONE).points()).isEmpty();
    }

    @Test
    void aFigureOutsideAllBandsGivesNoPointsAndSaysSo() {
        var rule = new BandsRule(
                new Input("Số báo cáo chậm", Optional.of("LATE_REPORTS"), true),
                new Bands(List.of(Lines.band("0", true, "9", true, "5")), true));
        var line = Lines.line(rule, Points.ZERO, Points.of(5));
        var inputs = new Inputs(Map.of("LATE_REPORTS", Lines.figure("12", "12")), Map.of());

        var derivation = line.evaluate(Answer.EMPTY, inputs);

        assertThat(derivation.points()).isEmpty();
        assertThat(Printed.texts(derivation.missing()))
                .containsExactly("«Số báo cáo chậm» không thể là 12; nhập số từ 0 đến 9");
    }

    @Test
    void theRuleInWords() {
        assertThat(Printed.texts(Lines.digitallySigned().describe()))
                .containsExactly(
                        "Tỷ lệ văn bản gửi đi có ký số:",
                        "trên 95 %: 4 điểm",
                        "từ 75 % đến 95 %: 3 điểm",
                        "từ 50 % đến dưới 75 %: 1,5 điểm",
                        "dưới 50 %: 0 điểm");
    }

    @Test
    void inputAndBandsAgreeOnWholeNumbers() {
        var bands = new Bands(List.of(Lines.band(null, false, null, false, "1")), false);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BandsRule(new Input("Số ngày", Optional.empty(), true), bands));
    }

    private static Optional<Points> score(LineRule line, String number) {
        return evaluate(line, number).points();
    }

    private static Derivation evaluate(LineRule line, String number) {
        return line.evaluate(Answer.number(new BigDecimal(number)), Inputs.NONE);
    }
}
