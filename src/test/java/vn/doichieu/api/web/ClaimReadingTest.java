package vn.doichieu.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.Derivation;
import vn.doichieu.figures.rules.Indicator;
import vn.doichieu.figures.rules.Indicators;
import vn.doichieu.figures.rules.Quantity;

class ClaimReadingTest {

    private static final Indicators INDICATORS =
            new Indicators(List.of(indicator("CASES", Quantity.COUNT), indicator("RATE", Quantity.RATE)));

    private static Indicator indicator(String code, Quantity quantity) {
        return new Indicator(
                code,
                code,
                code,
                Indicator.Topic.CASES,
                quantity,
                Derivation.BASE,
                Optional.empty(),
                Optional.empty(),
                1,
                BigDecimal.ZERO);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CASES | {\"value\":4132}                    | 4.132",
                "CASES | {\"value\":\"4132\"}                | 4.132",
                "CASES | {\"value\":4132.0}                  | 4.132",
                "CASES | {\"value\":999999999999999999}      | 999.999.999.999.999.999",
                "CASES | {\"value\":0}                       | 0",
                "CASES | {\"value\":4132.5}                  | 4.132,5",
                "CASES | {\"printed\":\"4.132 việc\"}        | 4.132 việc",
                "CASES | {\"printed\":\" 4.132\\u200b việc \"} | 4.132 việc",
                "CASES | {\"value\":5,\"printed\":null}      | 5",
                "RATE  | {\"value\":86.30}                   | 86,30",
                "RATE  | {\"value\":\"86.3\"}                | 86,3",
                "RATE  | {\"value\":1234}                    | 1234",
                "RATE  | {\"value\":\"-3.05\"}               | -3,05"
            })
    void everyDigitStaysAsItWasSent(String indicator, String json, String words) {
        var reading = reading(json);
        var order = reading.of("1", indicator, ClaimSource.STATISTICS, INDICATORS);

        assertThat(reading.faults()).isEmpty();
        assertThat(order.words()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"value\":1e3}                          | value   | api.value.exponent",
                "{\"value\":\"1E+3\"}                     | value   | api.value.exponent",
                "{\"value\":4.132e3}                      | value   | api.value.exponent",
                "{\"value\":1234567890123456789}          | value   | api.value.tooLong",
                "{\"value\":\"12345678901234567890\"}     | value   | api.value.tooLong",
                "{\"value\":\"-1234567890123456789.5\"}   | value   | api.value.tooLong",
                "{\"value\":\"4.132.000\"}                | value   | api.value.noNumber",
                "{\"value\":\"86,32\"}                    | value   | api.value.noNumber",
                "{\"value\":\"007\"}                      | value   | api.value.noNumber",
                "{\"value\":\"\"}                         | value   | api.value.noNumber",
                "{\"value\":\"NaN\"}                      | value   | api.value.noNumber",
                "{\"value\":\"1.1234567\"}                | value   | api.value.noNumber",
                "{\"value\":true}                         | value   | api.value.noNumber",
                "{\"value\":[1]}                          | value   | api.value.noNumber",
                "{\"value\":{\"a\":1}}                    | value   | api.value.noNumber",
                "{}                                       |         | api.value.oneOfTwo",
                "{\"value\":null}                         |         | api.value.oneOfTwo",
                "{\"value\":1,\"printed\":\"1\"}          |         | api.value.oneOfTwo",
                "{\"printed\":\"  \"}                     | printed | api.printed.empty",
                "{\"printed\":4132}                       | printed | api.field.noText",
                "{\"value\":1,\"day\":\"TODAY\"}          | day     | api.day.unknown",
                "{\"value\":1,\"day\":1}                  | day     | api.field.noText",
                "{\"value\":1,\"version\":\"1\"}          | version | api.version.wrong",
                "{\"value\":1,\"version\":-1}             | version | api.version.wrong",
                "{\"value\":1,\"version\":1.0}            | version | api.version.wrong",
                "{\"value\":1,\"version\":9999999999}     | version | api.version.wrong",
                "{\"value\":1,\"source\":\"STATISTICS\"}  | source  | api.field.unknown",
                "{\"value\":1,\"Value\":1}                | Value   | api.field.unknown",
                "[]                                       |         | api.row.noObject",
                "7                                        |         | api.row.noObject"
            })
    void whatHasTwoMeaningsOrNoneIsRefusedByName(String json, String field, String why) {
        var reading = reading(json);
        reading.of("1", "CASES", ClaimSource.STATISTICS, INDICATORS);

        assertThat(reading.faults()).first().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo(field);
            assertThat(fault.why().code()).isEqualTo(why);
        });
    }

    @Test
    void everythingWrongWithARowIsToldAtOnce() {
        var row = ApiJson.mapper().readValue("{\"unit\":[],\"source\":\"SCORE_SHEET\",\"x\":1}", Row.class);
        var reading = new ClaimReading(7, row, ClaimReading.WHICH_AND_WHAT);
        reading.whole(INDICATORS);

        assertThat(reading.faults()).allSatisfy(fault -> assertThat(fault.row()).isEqualTo(7));
        assertThat(reading.faults().stream().map(fault -> fault.why().code()))
                .containsExactly(
                        "api.field.unknown",
                        "api.field.missing",
                        "api.field.missing",
                        "api.source.unknown",
                        "api.value.oneOfTwo");
    }

    private static ClaimReading reading(String json) {
        return new ClaimReading(1, ApiJson.mapper().readValue(json, Row.class), ClaimReading.WHAT);
    }
}
