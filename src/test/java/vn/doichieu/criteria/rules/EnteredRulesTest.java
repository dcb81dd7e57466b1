package vn.doichieu.criteria.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.doichieu.shared.Points;

/** Options, checklists, deductions and points entered by hand. */
class EnteredRulesTest {

    @ParameterizedTest
    @CsvSource({"ON_TIME, 5", "LATE, 3", "NONE, 0"})
    void anOptionIsWorthItsPoints(String option, String points) {
        assertThat(Lines.onTime().evaluate(Answer.option(option), Inputs.NONE).points())
                .contains(Points.of(points));
    }

    @Test
    void theChosenOptionIsNamed() {
        assertThat(Printed.steps(Lines.onTime().evaluate(Answer.option("LATE"), Inputs.NONE)))
                .containsExactly("Chậm: 3 điểm");
    }

    @Test
    void withoutAChoiceTheChoicesAreNamed() {
        var derivation = Lines.onTime().evaluate(Answer.EMPTY, Inputs.NONE);

        assertThat(derivation.points()).isEmpty();
        assertThat(Printed.texts(derivation.missing()))
                .containsExactly("Chưa chọn; chọn một trong: Đúng thời hạn; Chậm; Không thực hiện");
    }

    @Test
    void anUnknownOptionIsRefused() {
        var answer = Answer.option("<script>");

        assertThat(Printed.texts(Lines.onTime().problems(answer)))
                .containsExactly(
                        "Lựa chọn này không có trong bảng tiêu chí; chọn một trong: Đúng thời hạn; Chậm; Không thực hiện");
        assertThat(Lines.onTime().evaluate(answer, Inputs.NONE).points()).isEmpty();
    }

    @Test
    void aPenaltyTakesPointsAway() {
        var rule = new OptionsRule(List.of(Lines.item("YES", "Có", -8), Lines.item("NO", "Không", 0)));
        var line = Lines.line(rule, Points.of(-8), Points.ZERO);

        assertThat(line.evaluate(Answer.option("YES"), Inputs.NONE).points()).contains(Points.of(-8));
        assertThat(Printed.texts(line.describe())).containsExactly("Có: −8 điểm", "Không: 0 điểm");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1 3, 2", "1 2 3 4, 4", "NONE, 0"})
    void tickedItemsAddUp(String ticked, String points) {
        assertThat(Lines.fourItems()
                        .evaluate(Answer.ticked(Set.of(ticked.split(" ", -1))), Inputs.NONE)
                        .points())
                .contains(Points.of(points));
    }

    @Test
    void theSumOfTheItemsCanBeRecomputed() {
        var derivation = Lines.fourItems().evaluate(Answer.ticked(Set.of("4", "1")), Inputs.NONE);

        assertThat(Printed.steps(derivation))
                .containsExactly(
                        "Đạt: Quán triệt (1 điểm)", "Đạt: Quy chế (1 điểm)", "Đạt 2/4 nội dung: 1 + 1 = 2 điểm");
    }

    @Test
    void nothingTickedIsNoAnswerAndNotZero() {
        assertThat(Lines.fourItems().evaluate(Answer.EMPTY, Inputs.NONE).points())
                .isEmpty();
    }

    @Test
    void noneAndAnItemContradictEachOther() {
        assertThat(Printed.texts(Lines.fourItems().problems(Answer.ticked(Set.of("NONE", "1")))))
                .containsExactly("Đã chọn «Không đạt nội dung nào» cùng với nội dung khác; bỏ một trong hai");
        assertThat(Lines.fourItems().problems(Answer.ticked(Set.of("9")))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 12", "1, 0, 10", "0, 1, 8", "1, 2, 2", "0, 3, 0", "2, 3, 0", "0, 2000000000, 0"})
    void eachOccurrenceTakesItsPointsDownToTheFloor(int reprimands, int warnings, String points) {
        var answer = Answer.counts(Map.of("REPRIMAND", reprimands, "WARNING", warnings));

        assertThat(Lines.discipline().evaluate(answer, Inputs.NONE).points()).contains(Points.of(points));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "3, -3", "5, -5", "6, -5"})
    void aPenaltyPerDayStopsAtItsFloor(int days, String points) {
        assertThat(Lines.late()
                        .evaluate(Answer.counts(Map.of("DAY_LATE", days)), Inputs.NONE)
                        .points())
                .contains(Points.of(points));
    }

    @Test
    void theDeductionCanBeRecomputedStepByStep() {
        var answer = Answer.counts(Map.of("REPRIMAND", 1, "WARNING", 3));

        assertThat(Printed.steps(Lines.discipline().evaluate(answer, Inputs.NONE)))
                .containsExactly(
                        "Khiển trách: 12 − 1 × 2 = 10 điểm",
                        "Cảnh cáo: 10 − 3 × 4 = −2 điểm",
                        "Không thấp hơn mức sàn: 0 điểm");
        assertThat(Printed.steps(
                        Lines.discipline().evaluate(Answer.counts(Map.of("REPRIMAND", 0, "WARNING", 0)), Inputs.NONE)))
                .containsExactly("Không có trường hợp bị trừ: giữ 12 điểm");
    }

    @Test
    void everyCountHasToBeEntered() {
        var derivation = Lines.discipline().evaluate(Answer.counts(Map.of("REPRIMAND", 1)), Inputs.NONE);

        assertThat(derivation.points()).isEmpty();
        assertThat(Printed.texts(derivation.missing()))
                .containsExactly("Chưa nhập số trường hợp «Cảnh cáo»; nhập 0 nếu không có");
    }

    @Test
    void aNegativeAndAnUnknownCountAreRefused() {
        assertThat(Printed.texts(Lines.discipline().problems(Answer.counts(Map.of("REPRIMAND", -1)))))
                .containsExactly("Số trường hợp «Khiển trách» không được âm; nhập 0 nếu không có");
        assertThat(Lines.discipline().problems(Answer.counts(Map.of("OTHER", 1))))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            7.5  | 7.5 |
            0    | 0   |
            10   | 10  |
            10.5 |     | Điểm 10,5 vượt điểm tối đa; nhập không quá 10
            -0.5 |     | Điểm −0,5 thấp hơn mức cho phép; nhập từ 0 trở lên
            7.3  |     | Điểm 7,3 không chia hết cho 0,5; nhập theo bước 0,5, gần nhất là 7,5
            """)
    void enteredPointsKeepStepAndLimits(String entered, String points, String problem) {
        var answer = Answer.number(new BigDecimal(entered));
        var line = Lines.manual("0.5", 10);

        if (problem == null) {
            assertThat(line.evaluate(answer, Inputs.NONE).points()).contains(Points.of(points));
            assertThat(line.problems(answer)).isEmpty();
        } else {
            assertThat(Printed.texts(line.problems(answer))).containsExactly(problem);
            assertThat(line.evaluate(answer, Inputs.NONE).points()).isEmpty();
        }
    }

    @Test
    void theRulesInWords() {
        assertThat(Printed.texts(Lines.manual("0.5", 10).describe()))
                .containsExactly("Chấm từ 0 đến 10 điểm, lẻ đến 0,5 điểm");
        assertThat(Printed.texts(Lines.onTime().describe()))
                .containsExactly("Đúng thời hạn: 5 điểm", "Chậm: 3 điểm", "Không thực hiện: 0 điểm");
        assertThat(Printed.texts(Lines.fourItems().describe()))
                .startsWith("Cộng điểm các nội dung đạt được:", "Quán triệt: 1 điểm")
                .hasSize(5);
        assertThat(Printed.texts(Lines.discipline().describe()))
                .containsExactly(
                        "Bắt đầu từ 12 điểm, trừ dần theo từng trường hợp, không thấp hơn 0 điểm:",
                        "Khiển trách: trừ 2 điểm",
                        "Cảnh cáo: trừ 4 điểm");
    }

    @Test
    void aSumIsNeverScoredItself() {
        var line = Lines.line(new SumRule(), Points.ZERO, Points.of(35));

        assertThat(line.evaluate(Answer.EMPTY, Inputs.NONE).points()).isEmpty();
        assertThat(line.problems(Answer.EMPTY)).isEmpty();
        assertThat(Printed.texts(line.problems(Answer.number(BigDecimal.ONE)))).hasSize(1);
        assertThat(Printed.texts(line.describe())).containsExactly("Cộng điểm các dòng bên dưới");
        assertThat(Printed.texts(line.evaluate(Answer.EMPTY, Inputs.NONE).missing()))
                .hasSize(1);
    }

    @Test
    void refusesItemsThatCannotBeTold() {
        var twice = List.of(Lines.item("A", "Một", 1), Lines.item("A", "Hai", 2));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OptionsRule(twice))
                .withMessageStartingWith("criteria.fault.itemTwice");
        assertThatIllegalArgumentException().isThrownBy(() -> new OptionsRule(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChecklistRule(List.of(Lines.item("NONE", "Không", 0))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeductionRule(List.of(Lines.item("A", "Cộng", 1)), Points.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> new ManualRule(BigDecimal.ZERO));
    }
}
