package vn.doichieu.reconciliation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.doichieu.figures.rules.Comparison;
import vn.doichieu.figures.rules.Derivation;
import vn.doichieu.figures.rules.Indicator;
import vn.doichieu.figures.rules.Quantity;
import vn.doichieu.shared.Points;

class ItemTest {

    private static final Indicator CASES = new Indicator(
            "COMPLETED_CASES",
            "Số việc thi hành xong",
            "Thi hành xong",
            Indicator.Topic.CASES,
            Quantity.COUNT,
            Derivation.BASE,
            Optional.empty(),
            Optional.empty(),
            1,
            BigDecimal.ZERO);

    @ParameterizedTest
    @CsvSource({
        "UNIT_REPORT=4312 SCORE_SHEET=4132, UNIT_REPORT",
        "SCORE_SHEET=4132 STATISTICS=4200 UNIT_REPORT=4312, STATISTICS",
        "UNIT_REPORT=4312 INSPECTED=4132 STATISTICS=4200, INSPECTED",
        "SCORE_SHEET=4132, SCORE_SHEET",
        "STATED=86.32 RECOMPUTED=86.317, ''"
    })
    void untilSomebodySettlesTheSourceTrustedMostHolds(String values, String best) {
        assertThat(item(values, Map.of()).best().map(Value::code).orElse("")).isEqualTo(best);
    }

    @ParameterizedTest
    @CsvSource({
        "UNIT_REPORT=4312 SCORE_SHEET=4132, UNIT_REPORT=4312.00 SCORE_SHEET=4132.0, true",
        "UNIT_REPORT=86.3171088364320033 SCORE_SHEET=1, UNIT_REPORT=86.3171088364 SCORE_SHEET=1, true",
        "UNIT_REPORT=4312 SCORE_SHEET=4132, UNIT_REPORT=4132 SCORE_SHEET=4312, false",
        "UNIT_REPORT=4312 SCORE_SHEET=4132, UNIT_REPORT=4312, false",
        "UNIT_REPORT=4312 SCORE_SHEET=4132, UNIT_REPORT=4313 SCORE_SHEET=4132, false"
    })
    void theSameValuesAreTheSameDiscrepancyHoweverTheyAreWritten(String one, String other, boolean same) {
        assertThat(item(one, Map.of())
                        .fingerprint()
                        .equals(item(other, Map.of()).fingerprint()))
                .isEqualTo(same);
    }

    @Test
    void pointsAreAtStakeWhereTheValuesLeadToDifferentOnes() {
        var item = item(
                "UNIT_REPORT=4312 SCORE_SHEET=4132",
                Map.of(
                        "A.I.1", Map.of("UNIT_REPORT", Points.of(25), "SCORE_SHEET", Points.of(24)),
                        "A.I.2",
                                Map.of(
                                        "UNIT_REPORT",
                                        Points.of(10),
                                        "SCORE_SHEET",
                                        new Points(new BigDecimal("10.00"))),
                        "D.1", Map.of("UNIT_REPORT", Points.of(1), "SCORE_SHEET", Points.ZERO),
                        "D.2", Map.of()));
        assertThat(item.atStake()).extracting(Stake::line).containsExactlyInAnyOrder("A.I.1", "D.1");
        assertThat(item.sumAtStake()).isEqualTo(Points.of(2));
    }

    private static Item item(String values, Map<String, Map<String, Points>> points) {
        return new Item(
                "CLAIMS:COMPLETED_CASES",
                Item.Kind.CLAIMS,
                CASES.name(),
                CASES,
                Comparison.DIFFERENT,
                Arrays.stream(values.split(" "))
                        .map(value -> value.split("="))
                        .map(value -> new Value(value[0], new BigDecimal(value[1]), value[1]))
                        .toList(),
                "",
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                points.entrySet().stream()
                        .map(stake -> new Stake(stake.getKey(), stake.getValue()))
                        .toList(),
                List.of(),
                List.of());
    }
}
