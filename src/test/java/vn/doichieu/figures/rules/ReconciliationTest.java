package vn.doichieu.figures.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconciliationTest {

    /** An s after a number: only stated, so no better than its printed decimals. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COUNT | 4132        | 4132        |           | MATCHED          | 0 (0,00 %)
            COUNT | 4312        | 4132        |           | DIFFERENT        | −180 (−4,17 %)
            COUNT | 4132        | 4312        |           | DIFFERENT        | +180 (+4,36 %)
            COUNT | 4132        | 4133        |           | DIFFERENT        | +1 (+0,02 %)
            COUNT | 0           | 5           |           | DIFFERENT        | +5
            COUNT | 4132        |             |           | INCOMPLETE       |
            COUNT |             |             |           | INCOMPLETE       |
            COUNT | 4132        | 4132        | 4130      | DIFFERENT        | −2 (−0,05 %)
            COUNT |             | 4132        | 4130      | DIFFERENT        | −2 (−0,05 %)
            MONEY | 69647668000 | 69647668    |           | DIFFERENT        | −69.578.020.332 đồng (−99,90 %)
            RATE  | 86.4648     | 82.8554     |           | DIFFERENT        | −3,61 điểm phần trăm
            RATE  | 86.317108   | 86.32s      |           | MATCHED          | 0,00 điểm phần trăm
            RATE  | 86.32s      | 86.317108   |           | MATCHED          | 0,00 điểm phần trăm
            RATE  | 86.32s      | 86.3s       |           | MATCHED          | −0,02 điểm phần trăm
            RATE  | 86.3s       | 86.32s      |           | MATCHED          | +0,02 điểm phần trăm
            RATE  | 86.32s      | 86.33s      |           | WITHIN_TOLERANCE | +0,01 điểm phần trăm
            RATE  | 86.32s      | 86.34s      |           | DIFFERENT        | +0,02 điểm phần trăm
            GROWTH| -3.05s      | -3.58       |           | DIFFERENT        | −0,53 điểm phần trăm
            SCORE | 96          | 95.5        |           | DIFFERENT        | −0,5 điểm
            """)
    void comparesWhatTheSourcesSay(
            Quantity quantity,
            String report,
            String sheet,
            String inspected,
            Comparison comparison,
            String difference) {
        var values = new EnumMap<ClaimSource, KnownFigure>(ClaimSource.class);
        put(values, ClaimSource.INSPECTED, inspected);
        put(values, ClaimSource.SCORE_SHEET, sheet);
        put(values, ClaimSource.UNIT_REPORT, report);
        var reconciliation = new Reconciliation(quantity, values);
        assertThat(reconciliation.compare()).isEqualTo(comparison);
        assertThat(reconciliation.difference().map(Difference::shown).orElse(null))
                .isEqualTo(difference);
    }

    @Test
    void aToleranceOfItsOwnIsKept() {
        var values = Map.of(ClaimSource.UNIT_REPORT, known("4132"), ClaimSource.SCORE_SHEET, known("4130"));
        assertThat(new Reconciliation(Quantity.COUNT, values, BigDecimal.valueOf(2)).compare())
                .isEqualTo(Comparison.WITHIN_TOLERANCE);
        assertThat(new Reconciliation(Quantity.COUNT, values, BigDecimal.ONE).compare())
                .isEqualTo(Comparison.DIFFERENT);
    }

    private static void put(Map<ClaimSource, KnownFigure> values, ClaimSource source, String number) {
        if (number != null) {
            values.put(source, known(number));
        }
    }

    private static KnownFigure known(String number) {
        var stated = number.endsWith("s");
        return new KnownFigure(new BigDecimal(number.replace("s", "")), number, stated);
    }
}
