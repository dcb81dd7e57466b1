package vn.doichieu.figures.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.doichieu.shared.Sentence;

class TypedValueTest {

    private static final Indicators INDICATORS = DeliveredIndicators.load();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COMPLETED_CASES       | 4132             | 4.132
            COMPLETED_CASES       | 4.132 việc       | 4.132 việc
            COMPLETED_AMOUNT      | 69647668000      | 69.647.668.000
            COMPLETED_AMOUNT      | 69.647.668.000đ  | 69.647.668.000đ
            COMPLETION_RATE_CASES | 86,32            | 86,32
            COMPLETION_RATE_CASES | 86,32 %          | 86,32 %
            COMPLETED_CASES_GROWTH| −3,05            | −3,05
            COMPLETED_CASES_GROWTH| giảm 3,05%       | giảm 3,05%
            """)
    void bareDigitsAreGroupedAndWordsStayAsTheyAre(String indicator, String typed, String printed) {
        var value = of(indicator, typed);
        assertThat(value.fault()).isEmpty();
        assertThat(value.printed()).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COMPLETED_CASES       | nhiều                 | figures.value.unreadable
            COMPLETED_CASES       | 4.132,5 việc          | figures.value.unreadable
            COMPLETED_CASES       | 86,32 %               | figures.value.unreadable
            COMPLETED_CASES       | 1.2.3,4               | figures.value.unreadable
            COMPLETED_CASES       | -5                    | figures.value.negative
            COMPLETED_AMOUNT      | −69.647.668.000       | figures.value.negative
            COMPLETED_AMOUNT      | 12345678901234567890  | figures.value.tooLarge
            COMPLETED_AMOUNT      | 1234567890123456      | figures.value.tooLarge
            COMPLETED_AMOUNT      | 69,6 tỷ               | figures.value.scaled
            COMPLETED_AMOUNT      | 69.647 triệu đồng     | figures.value.scaled
            COMPLETION_RATE_CASES | 1.234                 | figures.value.twoReadings
            COMPLETION_RATE_CASES | 84.125 %              | figures.value.twoReadings
            COMPLETION_RATE_CASES | -1                    | figures.value.negative
            """)
    void whatIsNoNumberOfItsKindSaysWhy(String indicator, String typed, String code) {
        var value = of(indicator, typed);
        assertThat(value.fault().map(Sentence::code)).contains(code);
        assertThat(value.number()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'',''", "'  ',''"})
    void nothingTypedIsNothing(String typed, String words) {
        var value = of("COMPLETED_CASES", typed);
        assertThat(value.words()).isEqualTo(words);
        assertThat(value.number()).isEmpty();
        assertThat(value.fault()).isEmpty();
    }

    private static TypedValue of(String indicator, String typed) {
        return TypedValue.of(INDICATORS.find(indicator).orElseThrow(), typed);
    }
}
