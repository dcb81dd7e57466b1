package vn.doichieu.figures.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedNumberTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            86.32  | 86.317108 | true  | false
            86.3   | 86.317108 | true  | false
            86     | 86.317108 | true  | false
            86.317 | 86.317108 | true  | false
            86.33  | 86.317108 | false | true
            86.31  | 86.317108 | false | true
            86.4   | 86.317108 | false | true
            87     | 86.317108 | false | true
            86.30  | 86.317108 | false | false
            86.34  | 86.317108 | false | false
            2.30   | 2.304     | true  | false
            2.30   | 2.305     | false | true
            2.31   | 2.305     | true  | false
            -3.05  | -3.045    | true  | false
            -3.05  | -3.0449   | false | true
            0      | 0.49      | true  | false
            """)
    void comparesAtItsOwnPrecision(String printed, BigDecimal exact, boolean rounding, boolean offByOne) {
        var number = PrintedNumber.of(printed);
        assertThat(number.isRoundingOf(exact)).isEqualTo(rounding);
        assertThat(number.offByOneUnit(exact)).isEqualTo(offByOne);
    }

    @Test
    void aShorterPrintSaysLess() {
        assertThat(PrintedNumber.of("2.3")).isNotEqualTo(PrintedNumber.of("2.30"));
        assertThat(PrintedNumber.of("2.3").interval())
                .isEqualTo(new Interval(new BigDecimal("2.25"), new BigDecimal("2.35")));
        assertThat(PrintedNumber.of("2.30").toString()).isEqualTo("2,30");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # low   | high  | printed | rounds | verdict
            2.3171  | 2.3171 | 2.32   | true   | CONSISTENT
            2.3171  | 2.3171 | 2.33   | true   | ROUNDING
            2.3171  | 2.3171 | 2.31   | true   | ROUNDING
            2.3171  | 2.3171 | 2.34   | true   | CONTRADICTS
            699     | 699    | 700    | false  | CONTRADICTS
            699     | 699    | 699    | false  | CONSISTENT
            2.29    | 2.31   | 2.29   | true   | CONSISTENT
            2.29    | 2.31   | 2.32   | true   | ROUNDING
            2.29    | 2.31   | 2.33   | true   | CONTRADICTS
            """)
    void theVerdictAllowsAllValuesTheRecomputedOneMayHave(
            BigDecimal low, BigDecimal high, String printed, boolean rounds, Verdict verdict) {
        assertThat(new Interval(low, high).verdictOn(PrintedNumber.of(printed), rounds))
                .isEqualTo(verdict);
    }
}
