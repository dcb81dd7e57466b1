package vn.doichieu.criteria.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.doichieu.shared.Points;

/** What holds for a line whatever its rule: limits, rounding, and lines that do not apply. */
class LineRuleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FULL_POINTS | 5 | Không phát sinh nhiệm vụ: tính điểm tối đa 5
            ZERO        | 0 | Không phát sinh nhiệm vụ: 0 điểm
            """)
    void aLineThatDoesNotApplyFollowsItsPolicy(NotApplicablePolicy policy, String points, String step) {
        var derivation = Lines.notApplicable(Lines.onTime(), policy).evaluate(Answer.NOT_APPLICABLE, Inputs.NONE);

        assertThat(derivation.points()).contains(Points.of(points));
        assertThat(derivation.excluded()).isFalse();
        assertThat(Printed.steps(derivation)).containsExactly(step);
    }

    @Test
    void anExcludedLineHasNoPointsAndMissesNothing() {
        var line = Lines.notApplicable(Lines.onTime(), NotApplicablePolicy.EXCLUDE_AND_RESCALE);

        var derivation = line.evaluate(Answer.NOT_APPLICABLE, Inputs.NONE);

        assertThat(derivation.points()).isEmpty();
        assertThat(derivation.excluded()).isTrue();
        assertThat(derivation.missing()).isEmpty();
        assertThat(Printed.steps(derivation))
                .containsExactly(
                        "Không phát sinh nhiệm vụ: bỏ 5 điểm của dòng này khỏi tổng điểm và quy đổi theo tỷ lệ");
    }

    @Test
    void aLineWithoutAPolicyAppliesToEverybody() {
        var derivation = Lines.onTime().evaluate(Answer.NOT_APPLICABLE, Inputs.NONE);

        assertThat(derivation.points()).isEmpty();
        assertThat(derivation.excluded()).isFalse();
        assertThat(Printed.texts(derivation.missing()))
                .containsExactly("Dòng này áp dụng cho mọi đơn vị; bỏ dấu «Không phát sinh nhiệm vụ» và trả lời");
    }

    @ParameterizedTest
    @CsvSource({"0.24, 0", "0.25, 0.5", "0.74, 0.5", "0.75, 1", "9.99, 10"})
    void pointsAreRoundedHalfUpToTheStep(String entered, String points) {
        assertThat(Lines.manual("0.01", 10)
                        .evaluate(Answer.number(new BigDecimal(entered)), Inputs.NONE)
                        .points())
                .contains(Points.of(points));
    }

    @Test
    void roundingNeverPassesTheMaximum() {
        var line = new LineRule(
                new ManualRule(new BigDecimal("0.1")),
                Points.ZERO,
                Points.of("5.3"),
                Optional.of(new BigDecimal("0.5")),
                Optional.empty());

        var derivation = line.evaluate(Answer.number(new BigDecimal("5.3")), Inputs.NONE);

        assertThat(derivation.points()).contains(Points.of("5.3"));
        assertThat(Printed.steps(derivation))
                .endsWith("Làm tròn đến 0,5: 5,3 thành 5,5 điểm", "Giữ trong khoảng điểm của dòng, từ 0 đến 5,3");
    }

    @Test
    void withoutAStepPointsKeepTwoDecimals() {
        var line = new LineRule(
                new ManualRule(new BigDecimal("0.001")), Points.ZERO, Points.of(5), Optional.empty(), Optional.empty());

        assertThat(line.evaluate(Answer.number(new BigDecimal("1.125")), Inputs.NONE)
                        .points())
                .contains(Points.of("1.13"));
    }

    @Test
    void theProvisosInWords() {
        var line = Lines.notApplicable(Lines.onTime(), NotApplicablePolicy.FULL_POINTS);

        assertThat(Printed.texts(line.provisos()))
                .containsExactly("Điểm làm tròn đến 0,5", "Không phát sinh nhiệm vụ: tính điểm tối đa");
        for (var policy : NotApplicablePolicy.values()) {
            assertThat(Printed.texts(Lines.notApplicable(Lines.onTime(), policy).provisos()))
                    .hasSize(2);
        }
    }

    @Test
    void refusesARuleThatGivesMoreOrLessThanTheLine() {
        var rule = new OptionsRule(List.of(Lines.item("YES", "Có", 6), Lines.item("NO", "Không", -1)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lines.line(rule, Points.ZERO, Points.of(6)))
                .withMessage("criteria.fault.reach[−1, 6, 0, 6]");
        assertThatIllegalArgumentException().isThrownBy(() -> Lines.line(rule, Points.of(-1), Points.of(5)));
        assertThatIllegalArgumentException().isThrownBy(() -> Lines.line(new SumRule(), Points.of(5), Points.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LineRule(
                        new SumRule(), Points.ZERO, Points.of(5), Optional.of(BigDecimal.ZERO), Optional.empty()));
    }
}
