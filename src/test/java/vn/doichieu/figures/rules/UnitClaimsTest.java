package vn.doichieu.figures.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitClaimsTest {

    private static final LocalDate AS_OF = LocalDate.of(2023, 8, 31);
    private static final Indicators INDICATORS = DeliveredIndicators.load();

    /** Claims are written INDICATOR=text, with a ' before the sign for the same period of last year. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            COMPLETION_RATE_CASES | COMPLETED_CASES=4.132; ENFORCEABLE_CASES=4.787; COMPLETION_RATE_CASES=86,00 % | 4.132 / 4.787 = 86,32 % | false
            COMPLETION_RATE_CASES | COMPLETED_CASES=4.132; COMPLETION_RATE_CASES=86,32 %  | 86,32 % (chỉ nêu tỷ lệ) | true
            COMPLETION_RATE_CASES | COMPLETED_CASES=4.132                                 | -                       | false
            COMPLETION_RATE_CASES | COMPLETED_CASES=4.132; ENFORCEABLE_CASES=0            | -                       | false
            COMPLETED_CASES       | COMPLETED_CASES=4.132 việc                            | 4.132                   | false
            COMPLETED_AMOUNT      | COMPLETED_AMOUNT=69.647.668.000đ                      | 69.647.668.000 đồng     | false
            COMPLETED_CASES_GROWTH | COMPLETED_CASES=4.132; COMPLETED_CASES_INCREASE=699  | 699 / 3.433 = +20,36 %  | false
            COMPLETED_CASES_GROWTH | COMPLETED_CASES=4.132; COMPLETED_CASES'=3.433        | 699 / 3.433 = +20,36 %  | false
            COMPLETED_CASES_GROWTH | COMPLETED_CASES_GROWTH=20,36 %                       | 20,36 %                 | true
            COMPLETED_CASES_INCREASE | COMPLETED_CASES=4.132; COMPLETED_CASES'=3.433      | 4.132 − 3.433 = 699     | false
            COMPLETED_CASES_INCREASE | COMPLETED_CASES=4.132; COMPLETED_CASES_INCREASE=699 | 699                    | true
            CARRIED_OUT_CHANGE_CASES | CARRIED_OUT_CASES=1.938; CARRIED_IN_CASES=2.010    | −72 / 2.010 = −3,58 %   | false
            CARRIED_OUT_CHANGE_CASES | CARRIED_OUT_CHANGE_CASES=−3,05                     | −3,05 %                 | true
            NO_SUCH_INDICATOR     | COMPLETED_CASES=4.132                                 | -                       | false
            """)
    void knowsAFigureFromItsBaseElseAsStated(String indicator, String claims, String shown, boolean stated) {
        var known = claims(claims).known(indicator, AS_OF, ClaimSource.UNIT_REPORT);
        assertThat(known.map(KnownFigure::shown)).isEqualTo(Optional.ofNullable(shown));
        assertThat(known.map(KnownFigure::stated).orElse(false)).isEqualTo(stated);
        assertThat(claims(claims).known(indicator, AS_OF, ClaimSource.SCORE_SHEET))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            COMPLETED_CASES=4.132; COMPLETED_CASES_INCREASE=699                       | 4.132 − 699 = 3.433
            COMPLETED_CASES=4.132; COMPLETED_CASES_INCREASE=giảm 68                   | 4.132 + 68 = 4.200
            COMPLETED_CASES=4.132; COMPLETED_CASES_INCREASE=699; COMPLETED_CASES'=3.400 | 3.400
            COMPLETED_CASES=4.132                                                     | -
            """)
    void theSamePeriodIsClaimedElseDerivedFromTheIncrease(String claims, String shown) {
        var prior = claims(claims).known("COMPLETED_CASES", AS_OF.minusYears(1), ClaimSource.UNIT_REPORT);
        assertThat(prior.map(KnownFigure::shown)).isEqualTo(Optional.ofNullable(shown));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COMPLETION_RATE_CASES | COMPLETION_RATE_CASES=83,33 % | true
            COMPLETION_RATE_CASES | COMPLETION_RATE_CASES=86,32 %; COMPLETED_CASES=4.132; ENFORCEABLE_CASES=4.787 | false
            COMPLETION_RATE_CASES | COMPLETED_CASES=4.132 | false
            COMPLETED_CASES       | COMPLETED_CASES=4.132 | false
            COMPLETION_RATE_AMOUNT_ABOVE_TARGET | COMPLETION_RATE_AMOUNT_ABOVE_TARGET=8,43; COMPLETION_RATE_AMOUNT=56,93 | false
            COMPLETION_RATE_AMOUNT_ABOVE_TARGET | COMPLETION_RATE_AMOUNT_ABOVE_TARGET=8,43 | true
            CARRIED_OUT_CASES_GROWTH | CARRIED_OUT_CASES_GROWTH=giảm 3,05 % | true
            COMPLETED_CASES_INCREASE | COMPLETED_CASES_INCREASE=699; COMPLETED_CASES=4.132 | false
            """)
    void marksAResultStatedWithoutItsBase(String indicator, String claims, boolean missing) {
        var subject = INDICATORS.find(indicator).orElseThrow();
        assertThat(claims(claims).baseMissing(subject, AS_OF, ClaimSource.UNIT_REPORT))
                .isEqualTo(missing);
    }

    private static UnitClaims claims(String text) {
        return new UnitClaims(
                INDICATORS,
                Arrays.stream(text.split(";", -1))
                        .map(String::strip)
                        .map(UnitClaimsTest::claim)
                        .toList());
    }

    private static Claim claim(String text) {
        var sign = text.indexOf('=');
        var prior = text.charAt(sign - 1) == '\'';
        var indicator = text.substring(0, prior ? sign - 1 : sign);
        var printed = text.substring(sign + 1);
        var quantity = INDICATORS.find(indicator).orElseThrow().quantity();
        return new Claim(
                indicator,
                prior ? AS_OF.minusYears(1) : AS_OF,
                ClaimSource.UNIT_REPORT,
                new ClaimText(printed).read(quantity).orElseThrow(),
                printed,
                Optional.empty());
    }
}
