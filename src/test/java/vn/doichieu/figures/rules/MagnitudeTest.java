package vn.doichieu.figures.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MagnitudeTest {

    @ParameterizedTest
    @CsvSource({
        "69647668, 69647668000, -3",
        "69647, 63822721000, -6",
        "69, 69647668000, -9",
        "4132000, 4132, 3",
        "4312000, 1500, 3",
        "12000000000, 4000, 6"
    })
    void aboutAThousandAMillionOrABillionTimes(BigDecimal value, BigDecimal other, int exponent) {
        assertThat(Magnitude.apart(value, other)).contains(exponent);
    }

    @ParameterizedTest
    @CsvSource({"4132, 4312", "4132, 413", "100, 1", "9000, 2", "0, 4132", "4132, 0", "300000, 10"})
    void ofOneSizeOrNotComparable(BigDecimal value, BigDecimal other) {
        assertThat(Magnitude.apart(value, other)).isEmpty();
    }
}
