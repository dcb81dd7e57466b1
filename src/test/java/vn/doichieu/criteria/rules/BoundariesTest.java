package vn.doichieu.criteria.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.doichieu.shared.Points;

/**
 * Every boundary of the engine in one place: exactly on it, just below, just above, and what is printed there. Numbers
 * are written as officials write them. What they mean is in docs/domain/scoring.md.
 */
class BoundariesTest {

    private static final String NO_MORE = "";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # share signed | points | printed
            1.000.000      | 4      | 1.000.000,00 % thuộc mức trên 95 %: 4 điểm
            95,01          | 4      | 95,01 % thuộc mức trên 95 %: 4 điểm
            95,000001      | 4      | 95,000001 % thuộc mức trên 95 %: 4 điểm
            95,00          | 3      | 95,00 % thuộc mức từ 75 % đến 95 %: 3 điểm
            94,996         | 3      | 95,00 % thuộc mức từ 75 % đến 95 %: 3 điểm
            75             | 3      | 75,00 % thuộc mức từ 75 % đến 95 %: 3 điểm
            74,996         | 1,5    | 74,996 % thuộc mức từ 50 % đến dưới 75 %: 1,5 điểm
            50             | 1,5    | 50,00 % thuộc mức từ 50 % đến dưới 75 %: 1,5 điểm
            49,995         | 0      | 49,995 % thuộc mức dưới 50 %: 0 điểm
            0              | 0      | 0,00 % thuộc mức dưới 50 %: 0 điểm
            −1             | 0      | −1,00 % thuộc mức dưới 50 %: 0 điểm
            """)
    void bandsOfARate(String input, String points, String printed) {
        holds(Lines.digitallySigned(), Answer.number(number(input)), Inputs.NONE, points, printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # rate    | points | printed
            95        | 3      | 95,00 % thuộc mức từ 95 % đến dưới 98 %: 3 điểm
            94,996    | 1      | 94,996 % thuộc mức dưới 95 %: 1 điểm
            94,999999 | 1      | 94,999999 % thuộc mức dưới 95 %: 1 điểm
            97,995    | 3      | 97,995 % thuộc mức từ 95 % đến dưới 98 %: 3 điểm
            98        | 5      | 98,00 % thuộc mức từ 98 % trở lên: 5 điểm
            """)
    void aRateIsNeverPrintedAsTheBoundItDidNotReach(String input, String points, String printed) {
        var bands = List.of(
                Lines.band("98", true, null, false, "5"),
                Lines.band("95", true, "98", false, "3"),
                Lines.band(null, false, "95", false, "1"));
        var rule = new BandsRule(new Input("Tỷ lệ (%)", Optional.empty(), false), new Bands(bands, false));

        holds(Lines.line(rule, Points.ZERO, Points.of(5)), Answer.number(number(input)), Inputs.NONE, points, printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # days late | points | printed
            0           | 5      | 0 thuộc mức bằng 0: 5 điểm
            1           | 4      | 1 thuộc mức từ 1 đến 2: 4 điểm
            2           | 4      | 2 thuộc mức từ 1 đến 2: 4 điểm
            3           | 2      | 3 thuộc mức từ 3 đến 5: 2 điểm
            5           | 2      | 5 thuộc mức từ 3 đến 5: 2 điểm
            6           | 0      | 6 thuộc mức trên 5: 0 điểm
            999.999.999 | 0      | 999.999.999 thuộc mức trên 5: 0 điểm
            """)
    void bandsOfWholeNumbers(String input, String points, String printed) {
        holds(Lines.daysLate(), Answer.number(number(input)), Inputs.NONE, points, printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # days late | why not
            2,5         | «Số ngày làm việc chậm nhất» phải là số nguyên, không phải 2,5; nhập số không có phần lẻ
            −1          | «Số ngày làm việc chậm nhất» không thể là −1; nhập số từ 0 trở lên
            """)
    void outsideOfAllBandsThereAreNoPoints(String input, String why) {
        var derivation = Lines.daysLate().evaluate(Answer.number(number(input)), Inputs.NONE);

        assertThat(derivation.points()).isEmpty();
        assertThat(Printed.texts(derivation.missing())).containsExactly(why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # change | points | printed
            −100     | 10     | −100,00 % thuộc mức từ −5 % trở xuống: 10 điểm
            −5,004   | 10     | −5,00 % thuộc mức từ −5 % trở xuống: 10 điểm
            −5       | 10     | −5,00 % thuộc mức từ −5 % trở xuống: 10 điểm
            −4,996   | 8      | −4,996 % thuộc mức trên −5 % đến −3 %: 8 điểm
            −3,05    | 8      | −3,05 % thuộc mức trên −5 % đến −3 %: 8 điểm
            −3       | 8      | −3,00 % thuộc mức trên −5 % đến −3 %: 8 điểm
            −2,999   | 5      | −2,999 % thuộc mức trên −3 % đến 0 %: 5 điểm
            −0,001   | 5      | 0,00 % thuộc mức trên −3 % đến 0 %: 5 điểm
            0        | 5      | 0,00 % thuộc mức trên −3 % đến 0 %: 5 điểm
            0,001    | 0      | 0,001 % thuộc mức trên 0 %: 0 điểm
            """)
    void bandsOfAChange(String change, String points, String printed) {
        var figures = new Inputs(Map.of("CHANGE", new FigureInput(number(change), change)), Map.of());

        holds(Lines.carriedOut("CHANGE", "10", "8", "5"), Answer.EMPTY, figures, points, printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # rate      | points | printed
            84,00       | 25     | Tỷ lệ thi hành xong 84,00 % ≥ chỉ tiêu 84,00 % (được giao): đạt điểm tối đa 25
            84,000001   | 25     | Tỷ lệ thi hành xong 84,000001 % ≥ chỉ tiêu 84,00 % (được giao): đạt điểm tối đa 25
            83,996      | 25     | Tỷ lệ thi hành xong 83,996 % < chỉ tiêu 84,00 % (được giao): thấp hơn 0,004 điểm phần trăm
            83,004      | 25     | Tỷ lệ thi hành xong 83,004 % < chỉ tiêu 84,00 % (được giao): thấp hơn 0,996 điểm phần trăm
            83,000001   | 25     | 0,999999 điểm phần trăm có 0 điểm phần trăm trọn, phần lẻ không tính
            83          | 24     | 1,00 điểm phần trăm có 1 điểm phần trăm trọn, phần lẻ không tính
            82,999999   | 24     | 1,00 điểm phần trăm có 1 điểm phần trăm trọn, phần lẻ không tính
            59          | 0      | 25 − 25 × 1 = 0 điểm
            58          | 0      | Không thấp hơn mức sàn: 0 điểm
            0           | 0      | Không thấp hơn mức sàn: 0 điểm
            −100        | 0      | Không thấp hơn mức sàn: 0 điểm
            1.000.000   | 25     | Tỷ lệ thi hành xong 1.000.000,00 % ≥ chỉ tiêu 84,00 % (được giao): đạt điểm tối đa 25
            """)
    void wholePointsBelowTheTarget(String rate, String points, String printed) {
        holds(Lines.target(Lines.CASES), Answer.EMPTY, figures(rate, "84"), points, printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # rate     | points | printed
            84         | 25     | Tỷ lệ thi hành xong 84,00 % ≥ chỉ tiêu 84,00 % (được giao): đạt điểm tối đa 25
            83,75      | 25     | Làm tròn đến 0,5: 24,75 thành 25 điểm
            83,7499999 | 24,5   | Làm tròn đến 0,5: 24,7499999 thành 24,5 điểm
            83,5       | 24,5   | 25 − 0,5 × 1 = 24,5 điểm
            83,25      | 24,5   | Làm tròn đến 0,5: 24,25 thành 24,5 điểm
            83,246     | 24     | Làm tròn đến 0,5: 24,246 thành 24 điểm
            80,317108  | 21,5   | 25 − 3,683 × 1 = 21,317 điểm
            59         | 0      | 25 − 25 × 1 = 0 điểm
            58,999     | 0      | Không thấp hơn mức sàn: 0 điểm
            """)
    void partsOfAPointBelowTheTarget(String rate, String points, String printed) {
        holds(Lines.targetProRata(), Answer.EMPTY, figures(rate, "84"), points, printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # rate  | points | printed
            81      | 22     | 25 − 3 × 1 = 22 điểm
            80      | 21     | 25 − 4 × 1 = 21 điểm
            79      | 21     | Không thấp hơn mức sàn: 21 điểm
            """)
    void theFloorHoldsFromWhereItIsReached(String rate, String points, String printed) {
        var rule = new TargetRule(Lines.rateOf(Lines.CASES), BigDecimal.valueOf(-1), false, Points.of(21));

        holds(Lines.line(rule, Points.ZERO, Points.of(25)), Answer.EMPTY, figures(rate, "84"), points, printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # rate     | points | printed
            83,99      | 0      | Tỷ lệ thi hành xong 83,99 % không vượt chỉ tiêu 84,00 % (được giao): không có điểm thưởng
            84         | 0      | Tỷ lệ thi hành xong 84,00 % không vượt chỉ tiêu 84,00 % (được giao): không có điểm thưởng
            84,000001  | 0      | 0 lần vượt đủ 1 điểm phần trăm × 0,5 = 0 điểm
            84,999999  | 0      | Tỷ lệ thi hành xong 84,999999 % > chỉ tiêu 84,00 % (được giao): vượt 0,999999 điểm phần trăm
            85         | 0,5    | 1 lần vượt đủ 1 điểm phần trăm × 0,5 = 0,5 điểm
            85,996     | 0,5    | Tỷ lệ thi hành xong 85,996 % > chỉ tiêu 84,00 % (được giao): vượt 1,996 điểm phần trăm
            94         | 5      | 10 lần vượt đủ 1 điểm phần trăm × 0,5 = 5 điểm
            95         | 5      | Không vượt mức thưởng tối đa: 5 điểm
            1.000.000  | 5      | Không vượt mức thưởng tối đa: 5 điểm
            """)
    void wholeStepsAboveTheTarget(String rate, String points, String printed) {
        holds(Lines.bonus(Lines.CASES), Answer.EMPTY, figures(rate, "84"), points, printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # cases   | points | printed
            0         | 2      | thuộc mức từ 5.000 trở xuống: 2 × hệ số 1 = 2 điểm
            5.000     | 2      | thuộc mức từ 5.000 trở xuống: 2 × hệ số 1 = 2 điểm
            5.000,5   | 2      | thuộc mức trên 5.000 đến 10.000: 2 × hệ số 1,1 = 2,2 điểm
            5.001     | 2      | thuộc mức trên 5.000 đến 10.000: 2 × hệ số 1,1 = 2,2 điểm
            10.000    | 2      | thuộc mức trên 5.000 đến 10.000: 2 × hệ số 1,1 = 2,2 điểm
            10.001    | 2,5    | thuộc mức trên 10.000 đến 15.000: 2 × hệ số 1,2 = 2,4 điểm
            15.001    | 2,5    | thuộc mức trên 15.000: 2 × hệ số 1,3 = 2,6 điểm
            """)
    void factorsOfTheVolume(String cases, String points, String printed) {
        var rate = figures("88", "84");
        var inputs = new Inputs(
                Map.of(
                        Lines.CASES,
                        new FigureInput(number("88"), "88 %"),
                        Lines.VOLUME,
                        new FigureInput(number(cases), cases + " việc")),
                rate.targets());

        holds(Lines.bonus(Lines.CASES), Answer.EMPTY, inputs, points, "Quy mô " + cases + " việc, " + printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # reprimands, warnings | points | printed
            0, 0                   | 12     | Không có trường hợp bị trừ: giữ 12 điểm
            6, 0                   | 0      | Khiển trách: 12 − 6 × 2 = 0 điểm
            7, 0                   | 0      | Không thấp hơn mức sàn: 0 điểm
            2, 2                   | 0      | Cảnh cáo: 8 − 2 × 4 = 0 điểm
            2147483647, 2147483647 | 0      | Không thấp hơn mức sàn: 0 điểm
            """)
    void deductionsDownToTheFloor(String counts, String points, String printed) {
        int comma = counts.indexOf(',');
        var answer = Answer.counts(Map.of(
                "REPRIMAND",
                Integer.parseInt(counts.substring(0, comma)),
                "WARNING",
                Integer.parseInt(counts.substring(comma + 2))));

        holds(Lines.discipline(), answer, Inputs.NONE, points, printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # step | points  | rounded | printed
            0,25   | 1,12    | 1       | Làm tròn đến 0,25: 1,12 thành 1 điểm
            0,25   | 1,125   | 1,25    | Làm tròn đến 0,25: 1,125 thành 1,25 điểm
            0,25   | 1,25    | 1,25    |
            0,5    | 1,24    | 1       | Làm tròn đến 0,5: 1,24 thành 1 điểm
            0,5    | 1,25    | 1,5     | Làm tròn đến 0,5: 1,25 thành 1,5 điểm
            0,5    | 1,75    | 2       | Làm tròn đến 0,5: 1,75 thành 2 điểm
            1      | 1,49    | 1       | Làm tròn đến 1: 1,49 thành 1 điểm
            1      | 1,5     | 2       | Làm tròn đến 1: 1,5 thành 2 điểm
            1      | 9,5     | 9,6     | Giữ trong khoảng điểm của dòng, từ −3 đến 9,6
            0,5    | −0,25   | −0,5    | Làm tròn đến 0,5: −0,25 thành −0,5 điểm
            0,5    | −0,24   | 0       | Làm tròn đến 0,5: −0,24 thành 0 điểm
            -      | 1,004   | 1       | Làm tròn đến 0,01: 1,004 thành 1 điểm
            -      | 1,005   | 1,01    | Làm tròn đến 0,01: 1,005 thành 1,01 điểm
            """)
    void halvesOfTheRoundingStep(String step, String entered, String points, String printed) {
        var line = new LineRule(
                new ManualRule(new BigDecimal("0.001")),
                Points.of(-3),
                Points.of("9.6"),
                step.equals("-") ? Optional.empty() : Optional.of(number(step)),
                Optional.empty());

        holds(line, Answer.number(number(entered)), Inputs.NONE, points, printed == null ? NO_MORE : printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # policy           | points | printed
            FULL_POINTS        | 4      | Không phát sinh nhiệm vụ: tính điểm tối đa 4
            ZERO               | 0      | Không phát sinh nhiệm vụ: 0 điểm
            EXCLUDE_AND_RESCALE |       | Không phát sinh nhiệm vụ: bỏ 4 điểm của dòng này khỏi tổng điểm và quy đổi theo tỷ lệ
            """)
    void whatDoesNotApplyIsWorthWhatItsPolicySays(NotApplicablePolicy policy, String points, String printed) {
        var derivation =
                Lines.notApplicable(Lines.digitallySigned(), policy).evaluate(Answer.NOT_APPLICABLE, Inputs.NONE);

        assertThat(derivation.points()).isEqualTo(Optional.ofNullable(points).map(BoundariesTest::points));
        assertThat(derivation.excluded()).isEqualTo(points == null);
        assertThat(Printed.steps(derivation)).containsExactly(printed);
    }

    /** A sheet of 200 points whose bonus is capped at 20 and whose penalty at −20; 10 points may not apply. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # mode             | base   | out | bonus | penalty | total  | printed
            CAPPED_AT_TOTAL    | 180    | -   | 20    | 0       | 200    | Tổng điểm: 180 + 20 + 0 = 200 điểm
            CAPPED_AT_TOTAL    | 180    | -   | 20,01 | 0       | 200    | Điểm thưởng vượt mức tối đa của bảng: tính 20 điểm
            CAPPED_AT_TOTAL    | 180,01 | -   | 20    | 0       | 200    | Điểm thưởng chỉ bù phần còn thiếu so với tổng điểm của bảng (200, đã có 180,01): tính 19,99 điểm
            CAPPED_AT_TOTAL    | 200    | -   | 5     | 0       | 200    | Điểm thưởng chỉ bù phần còn thiếu so với tổng điểm của bảng (200, đã có 200): tính 0 điểm
            CAPPED_AT_TOTAL    | 205    | -   | 5     | 0       | 205    | Điểm thưởng chỉ bù phần còn thiếu so với tổng điểm của bảng (200, đã có 205): tính 0 điểm
            CAPPED_AT_TOTAL    | 200    | -   | 5     | −5      | 195    | Tổng điểm: 200 + 0 − 5 = 195 điểm
            ON_TOP             | 200    | -   | 20    | 0       | 220    | Tổng điểm: 200 + 20 + 0 = 220 điểm
            WITHIN_OWN_MAXIMUM | 200    | -   | 20,01 | 0       | 220    | Điểm thưởng vượt mức tối đa của bảng: tính 20 điểm
            ON_TOP             | 100    | -   | 0     | −20     | 80     | Tổng điểm: 100 + 0 − 20 = 80 điểm
            ON_TOP             | 100    | -   | 0     | −20,01  | 80     | Điểm trừ vượt mức trừ tối đa của bảng: tính −20 điểm
            ON_TOP             | 0      | -   | 0     | −20     | −20    | Tổng điểm: 0 + 0 − 20 = −20 điểm
            CAPPED_AT_TOTAL    | 190    | 10  | 0     | 0       | 200    | Quy đổi theo tổng điểm của bảng: 190 × 200 / 190 = 200 điểm
            CAPPED_AT_TOTAL    | 150    | 10  | 0     | 0       | 157,89 | Quy đổi theo tổng điểm của bảng: 150 × 200 / 190 = 157,89 điểm
            CAPPED_AT_TOTAL    | 189,99 | 10  | 5     | 0       | 200    | Quy đổi theo tổng điểm của bảng: 189,99 × 200 / 190 = 199,99 điểm
            ON_TOP             | 0      | 10  | 0     | 0       | 0      | Quy đổi theo tổng điểm của bảng: 0 × 200 / 190 = 0 điểm
            """)
    void capsAndRescalingOfTheTotal(
            BonusMode mode, String base, String out, String bonus, String penalty, String total, String printed) {
        var leaf = Lines.manual("0.01", 500);
        var rules = new SheetRules(
                new LineTree(List.of(
                        line("A", Part.BASE, leaf),
                        line("B", Part.BASE, Lines.manual("0.01", 10)),
                        line("D", Part.BONUS, leaf),
                        line("E", Part.PENALTY, leaf))),
                new Totalling(mode, Points.of(200), Optional.of(Points.of(20)), Optional.of(Points.of(-20))));

        var derivation = rules.evaluate(line -> switch (line.code()) {
                    case "A" -> Derivation.given(points(base));
                    case "D" -> Derivation.given(points(bonus));
                    case "E" -> Derivation.given(points(penalty));
                    default -> out.equals("-") ? Derivation.open() : Derivation.outOfTheBase();
                })
                .total();

        assertThat(derivation.points()).hasValue(points(total));
        assertThat(Printed.steps(derivation)).contains(printed);
    }

    private static SheetLine line(String code, Part part, LineRule rule) {
        return new SheetLine(code, Optional.empty(), part, "Dòng " + code, rule, Optional.empty());
    }

    /** The points and a step as printed; and whatever is printed can be recomputed. */
    private static void holds(LineRule line, Answer answer, Inputs inputs, String points, String printed) {
        var derivation = line.evaluate(answer, inputs);
        var steps = Printed.steps(derivation);

        assertThat(derivation.points()).as("%s", steps).hasValue(points(points));
        if (!printed.equals(NO_MORE)) {
            assertThat(steps).contains(printed);
        } else {
            assertThat(steps).hasSize(1);
        }
        assertThat(Calculator.wrong(steps)).as("%s", steps).isEmpty();
    }

    private static Inputs figures(String rate, String target) {
        return Lines.with(
                Lines.CASES, number(rate).toPlainString(), number(target).toPlainString());
    }

    private static Points points(String written) {
        return new Points(number(written));
    }

    private static BigDecimal number(String written) {
        return new BigDecimal(written.replace(".", "").replace(',', '.').replace('−', '-'));
    }
}
