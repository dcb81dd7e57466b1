package vn.doichieu.criteria.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.doichieu.shared.Points;

/** A whole sheet worked out: sums, gates and the total, each step as it is printed. */
class SheetRulesTest {

    private static final Optional<Gate> NONE = Optional.empty();

    /** A = A.1 (10) + A.2 (A.2.1 5 + A.2.2 5), B 20 when A.2 has at least 4 points, D bonus 10, E penalty −5. */
    private static SheetRules sheet(Optional<Gate> onA, Optional<Gate> onB) {
        return new SheetRules(
                new LineTree(List.of(
                        sum("A", null, Part.BASE, onA),
                        leaf("A.1", "A", Part.BASE, 0, 10, NONE),
                        sum("A.2", "A", Part.BASE, NONE),
                        leaf("A.2.1", "A.2", Part.BASE, 0, 5, NONE),
                        leaf("A.2.2", "A.2", Part.BASE, 0, 5, NONE),
                        leaf("B", null, Part.BASE, 0, 20, onB),
                        leaf("D", null, Part.BONUS, 0, 10, NONE),
                        leaf("E", null, Part.PENALTY, -5, 0, NONE))),
                new Totalling(
                        BonusMode.CAPPED_AT_TOTAL,
                        Points.of(40),
                        Optional.of(Points.of(6)),
                        Optional.of(Points.of(-3))));
    }

    private static SheetRules gated() {
        return sheet(NONE, Optional.of(new Gate("A.2", Points.of(4))));
    }

    @Test
    void anInnerLineNamesItsLinesAndAddsThemUp() {
        var evaluation = evaluate(sheet(NONE, NONE), "A.1=8 A.2.1=2,5 A.2.2=1 E=-1");

        assertThat(evaluation.line("A.2").points()).hasValue(Points.of("3.5"));
        assertThat(Printed.steps(evaluation.line("A")))
                .containsExactly("A.1 (Dòng A.1): 8 điểm", "A.2 (Dòng A.2): 3,5 điểm", "Cộng: 8 + 3,5 = 11,5 điểm");
        assertThat(evaluation.line("A").missing()).isEmpty();
    }

    @Test
    void whatIsNotScoredOrDoesNotApplyIsNamedAndNotAdded() {
        var evaluation = evaluate(sheet(NONE, NONE), "A.1=8 A.2.2=x");

        assertThat(Printed.steps(evaluation.line("A.2")))
                .containsExactly(
                        "A.2.1 (Dòng A.2.1): chưa có điểm", "A.2.2 (Dòng A.2.2): không phát sinh nhiệm vụ, không tính");
        assertThat(evaluation.line("A.2").points()).isEmpty();
        assertThat(Printed.texts(evaluation.line("A.2").missing())).containsExactly("A.2.1 (Dòng A.2.1) chưa có điểm");
        assertThat(evaluation.line("A").points()).hasValue(Points.of(8));
        assertThat(Printed.texts(evaluation.line("A").missing()))
                .containsExactly("A.2 (Dòng A.2) còn 1 dòng chưa có điểm");
        assertThat(Printed.steps(evaluation.line("A"))).last().isEqualTo("Cộng: 8 điểm");
    }

    @Test
    void anInnerLineWithNothingThatAppliesDoesNotApply() {
        var evaluation = evaluate(sheet(NONE, NONE), "A.2.1=x A.2.2=x");

        assertThat(evaluation.line("A.2").excluded()).isTrue();
        assertThat(evaluation.line("A").excluded()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # answers              | B's points | what its derivation says of the gate
            A.2.1=3 A.2.2=1 B=20   | 20 | Đủ điều kiện tính điểm: A.2 (Dòng A.2) có 4 điểm, mức cần đạt là 4 điểm
            A.2.1=5 A.2.2=5 B=20   | 20 | Đủ điều kiện tính điểm: A.2 (Dòng A.2) có 10 điểm, mức cần đạt là 4 điểm
            A.2.1=2,5 A.2.2=1 B=20 | 0  | Chưa đủ điều kiện tính điểm: A.2 (Dòng A.2) có 3,5 điểm, mức cần đạt là 4 điểm; tính 0 điểm
            A.2.1=4 A.2.2=x B=20   | 20 | Đủ điều kiện tính điểm: A.2 (Dòng A.2) có 4 điểm, mức cần đạt là 4 điểm
            A.2.1=x A.2.2=x B=20   | 20 | Không xét điều kiện tính điểm: đơn vị không phát sinh nhiệm vụ ở A.2 (Dòng A.2)
            """)
    void pointsBehindAGateCountWhenTheNamedLineHasEnough(String answers, String points, String said) {
        var line = evaluate(gated(), answers).line("B");

        assertThat(line.points()).hasValue(Points.of(points));
        assertThat(Printed.steps(line)).contains(said, "Chấm 20 điểm, tối đa 20");
    }

    @Test
    void aGateWaitsUntilTheNamedLineIsScoredWhole() {
        var line = evaluate(gated(), "A.2.1=5 B=20").line("B");

        assertThat(line.points()).isEmpty();
        assertThat(Printed.texts(line.missing()))
                .containsExactly(
                        "Điểm chỉ được tính khi A.2 (Dòng A.2) đạt từ 4 điểm mà phần đó chưa chấm xong; chấm phần đó"
                                + " trước");
    }

    @Test
    void whatIsNotAnsweredBehindAGateStaysMissing() {
        var line = evaluate(gated(), "A.2.1=0 A.2.2=0").line("B");

        assertThat(line.points()).isEmpty();
        assertThat(Printed.texts(line.missing())).containsExactly("Chưa chấm điểm; nhập số điểm, tối đa 20");
    }

    @Test
    void aGateOnAnInnerLineHoldsForAllBelow() {
        var rules = sheet(Optional.of(new Gate("B", Points.of(10))), NONE);
        var shut = "Chưa đủ điều kiện tính điểm: B (Dòng B) có 9,5 điểm, mức cần đạt là 10 điểm; tính 0 điểm";

        var evaluation = evaluate(rules, "A.1=8 A.2.1=5 A.2.2=5 B=9,5 D=1");

        assertThat(Printed.steps(evaluation.line("A.2.1"))).containsExactly("Chấm 5 điểm, tối đa 5", shut);
        assertThat(evaluation.line("A.2").points()).hasValue(Points.ZERO);
        assertThat(Printed.steps(evaluation.line("A")))
                .containsExactly(shut, "A.1 (Dòng A.1): 0 điểm", "A.2 (Dòng A.2): 0 điểm", "Cộng: 0 + 0 = 0 điểm");
        assertThat(evaluation.total().points()).hasValue(Points.of("10.5"));
    }

    @Test
    void oneShutGateDecidesWhateverAnotherWaitsFor() {
        var rules = new SheetRules(
                new LineTree(List.of(
                        sum("A", null, Part.BASE, Optional.of(new Gate("B", Points.of(1)))),
                        leaf("A.1", "A", Part.BASE, 0, 5, Optional.of(new Gate("C", Points.of(1)))),
                        leaf("B", null, Part.BASE, 0, 5, NONE),
                        leaf("C", null, Part.BASE, 0, 5, NONE))),
                plain(15));

        assertThat(evaluate(rules, "A.1=5 C=0").line("A.1").points()).hasValue(Points.ZERO);
        assertThat(evaluate(rules, "A.1=5 B=0").line("A.1").points()).hasValue(Points.ZERO);
        assertThat(evaluate(rules, "A.1=5 C=1").line("A.1").points()).isEmpty();
        assertThat(evaluate(rules, "A.1=5").line("A.1").missing()).hasSize(2);
    }

    @Test
    void theTotalIsToldStepByStep() {
        assertThat(Printed.steps(evaluate(sheet(NONE, NONE), "A.1=10 A.2.1=5 A.2.2=3,5 B=19 D=9 E=-5")
                        .total()))
                .containsExactly(
                        "A (Dòng A): 18,5 điểm",
                        "B (Dòng B): 19 điểm",
                        "Điểm các nội dung: 18,5 + 19 = 37,5 điểm",
                        "D (Dòng D): 9 điểm",
                        "Điểm thưởng: 9 điểm",
                        "Điểm thưởng vượt mức tối đa của bảng: tính 6 điểm",
                        "Điểm thưởng chỉ bù phần còn thiếu so với tổng điểm của bảng (40, đã có 37,5): tính 2,5 điểm",
                        "E (Dòng E): −5 điểm",
                        "Điểm trừ: −5 điểm",
                        "Điểm trừ vượt mức trừ tối đa của bảng: tính −3 điểm",
                        "Tổng điểm: 37,5 + 2,5 − 3 = 37 điểm");
    }

    @Test
    void linesThatDoNotApplyLeaveTheTotalAndTheRestIsRescaled() {
        assertThat(Printed.steps(evaluate(sheet(NONE, NONE), "A.1=10 A.2.1=x A.2.2=3,5 B=19 D=1")
                        .total()))
                .containsExactly(
                        "A (Dòng A): 13,5 điểm",
                        "B (Dòng B): 19 điểm",
                        "Điểm các nội dung: 13,5 + 19 = 32,5 điểm",
                        "Không tính các dòng không phát sinh nhiệm vụ (A.2.1): 40 − 5 = 35 điểm",
                        "Quy đổi theo tổng điểm của bảng: 32,5 × 40 / 35 = 37,14 điểm",
                        "D (Dòng D): 1 điểm",
                        "Điểm thưởng: 1 điểm",
                        "E (Dòng E): chưa có điểm",
                        "Tổng điểm: 37,14 + 1 = 38,14 điểm");
    }

    @Test
    void theTotalSaysWhatIsMissing() {
        var total = evaluate(sheet(NONE, NONE), "A.1=10").total();

        assertThat(total.points()).hasValue(Points.of(10));
        assertThat(Printed.steps(total)).contains("A (Dòng A): 10 điểm, còn 2 dòng chưa có điểm");
        assertThat(Printed.texts(total.missing()))
                .containsExactly(
                        "A (Dòng A) còn 2 dòng chưa có điểm",
                        "B (Dòng B) chưa có điểm",
                        "D (Dòng D) chưa có điểm",
                        "E (Dòng E) chưa có điểm");
    }

    @Test
    void aSheetOnWhichNothingAppliesHasNoPoints() {
        var rules = new SheetRules(new LineTree(List.of(leaf("A", null, Part.BASE, 0, 10, NONE))), plain(10));

        var total = evaluate(rules, "A=x").total();

        assertThat(total.points()).hasValue(Points.ZERO);
        assertThat(Printed.steps(total))
                .endsWith(
                        "Không tính các dòng không phát sinh nhiệm vụ (A): 10 − 10 = 0 điểm",
                        "Không dòng nội dung nào áp dụng với đơn vị nên không có điểm để quy đổi",
                        "Tổng điểm: 0 điểm");
    }

    @Test
    void anEmptySheetHasNoPoints() {
        var evaluation = evaluate(new SheetRules(new LineTree(List.of()), plain(0)), "");

        assertThat(evaluation.lines()).isEmpty();
        assertThat(evaluation.total().points()).hasValue(Points.ZERO);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A.1   | A.1
            A.2.1 | A.2.1 B C
            B     | B C
            C     | C
            D     | D
            A.1 D | A.1 D
            """)
    void linesAreTouchedThroughGates(String changed, String touched) {
        var tree = new LineTree(List.of(
                sum("A", null, Part.BASE, NONE),
                leaf("A.1", "A", Part.BASE, 0, 5, NONE),
                sum("A.2", "A", Part.BASE, NONE),
                leaf("A.2.1", "A.2", Part.BASE, 0, 5, NONE),
                leaf("B", null, Part.BASE, 0, 5, Optional.of(new Gate("A.2", Points.of(1)))),
                leaf("C", null, Part.BASE, 0, 5, Optional.of(new Gate("B", Points.of(1)))),
                leaf("D", null, Part.BASE, 0, 5, NONE)));

        assertThat(tree.touchedBy(words(changed))).isEqualTo(Set.copyOf(words(touched)));
    }

    @Test
    void whatCannotBeWorkedOutIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LineTree(
                        List.of(leaf("A", null, Part.BASE, 0, 5, NONE), leaf("A", null, Part.BASE, 0, 5, NONE))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LineTree(List.of(leaf("A.1", "A", Part.BASE, 0, 5, NONE))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LineTree(
                        List.of(leaf("A", null, Part.BASE, 0, 5, Optional.of(new Gate("B", Points.of(1)))))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LineTree(
                        List.of(leaf("A", null, Part.BASE, 0, 5, Optional.of(new Gate("A", Points.of(1)))))))
                .withMessageContaining("A → A");
    }

    private static SheetEvaluation evaluate(SheetRules rules, String answers) {
        var given = new HashMap<String, Answer>();
        for (var answer : words(answers)) {
            int at = answer.indexOf('=');
            var value = answer.substring(at + 1);
            given.put(
                    answer.substring(0, at),
                    value.equals("x") ? Answer.NOT_APPLICABLE : Answer.number(new BigDecimal(value.replace(',', '.'))));
        }
        return rules.evaluate(Map.copyOf(given), Inputs.NONE);
    }

    private static List<String> words(String text) {
        return new ArrayList<>(List.of(text.split(" ", -1)))
                .stream().filter(word -> !word.isEmpty()).toList();
    }

    private static Totalling plain(int total) {
        return new Totalling(BonusMode.ON_TOP, Points.of(total), Optional.empty(), Optional.empty());
    }

    private static SheetLine leaf(String code, String parent, Part part, int min, int max, Optional<Gate> gate) {
        var rule = new LineRule(
                new ManualRule(new BigDecimal("0.5")),
                Points.of(min),
                Points.of(max),
                Optional.empty(),
                Optional.of(NotApplicablePolicy.EXCLUDE_AND_RESCALE));
        return new SheetLine(code, Optional.ofNullable(parent), part, "Dòng " + code, rule, gate);
    }

    private static SheetLine sum(String code, String parent, Part part, Optional<Gate> gate) {
        var rule = new LineRule(new SumRule(), Points.ZERO, Points.of(100), Optional.empty(), Optional.empty());
        return new SheetLine(code, Optional.ofNullable(parent), part, "Dòng " + code, rule, gate);
    }
}
