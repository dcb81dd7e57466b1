package vn.doichieu.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseNumberTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4132              | 4132
            4.132             | 4132
            4 132             | 4132
            69.647.668.000đ   | 69647668000
            69.647.668.000 đồng | 69647668000
            4.132 việc        | 4132
            -3,05 %           | -3.05
            −4,9%             | -4.9
            1.234.567,89      | 1234567.89
            """)
    void readsAmountsAsOfficialsTypeThem(String typed, BigDecimal value) {
        assertThat(VietnameseNumber.parseAmount(typed)).contains(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            86,32 % | 86.32
            86.32%  | 86.32
            84      | 84
            0,5     | 0.5
            1.234.567 | 1234567
            """)
    void readsDecimalsWithEitherMarkWhenOnlyOneReadingIsPossible(String typed, BigDecimal value) {
        assertThat(VietnameseNumber.parseDecimal(typed)).contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.3,4", "", " ", "abc", "1,2,3", "1.23.456", "12 34", "--4", "1e9", "4.132,", "٤"})
    void refusesWhatIsNoNumber(String typed) {
        assertThat(VietnameseNumber.parseAmount(typed)).isEmpty();
        assertThat(VietnameseNumber.parseDecimal(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234", "86.320 %"})
    void refusesADecimalThatCouldBeThousands(String typed) {
        assertThat(VietnameseNumber.parseDecimal(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            86.317  | 2 | 86,32
            59.835  | 2 | 59,84
            -3.05   | 2 | −3,05
            -0.001  | 2 | 0,00
            69647668000 | 0 | 69.647.668.000
            1234567.891 | 2 | 1.234.567,89
            """)
    void formatsHalfUpWithVietnameseMarks(BigDecimal number, int decimals, String text) {
        assertThat(VietnameseNumber.format(number, decimals)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            20.361 | +20,36
            -3.05  | −3,05
            0      | 0,00
            """)
    void formatsAChangeWithItsSign(BigDecimal number, String text) {
        assertThat(VietnameseNumber.formatSigned(number, 2)).isEqualTo(text);
    }
}
