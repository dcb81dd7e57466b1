package vn.doichieu.figures.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COUNT            | 4.132 việc                          | 4132        | 0
            COUNT            | 4132                                | 4132        | 0
            COUNT            | 4.787 việc có điều kiện thi hành    | 4787        | 0
            COUNT            | tăng 699 việc                       | 699         | 0
            COUNT            | giảm 12 vụ                          | -12         | 0
            COUNT            | -12                                 | -12         | 0
            MONEY            | 69.647.668.000đ                     | 69647668000 | 0
            MONEY            | 116.404.270.000đ có điều kiện thi hành | 116404270000 | 0
            MONEY            | 5.824.947.000 đồng                  | 5824947000  | 0
            RATE             | 86,32 %                             | 86.32       | 2
            RATE             | 86.3%                               | 86.3        | 1
            RATE             | 84                                  | 84          | 0
            RATE             | đạt 100%                            | 100         | 0
            GROWTH           | giảm 3,05%                          | -3.05       | 2
            GROWTH           | −4,9                                | -4.9        | 1
            GROWTH           | tăng 20,360 %                       | 20.360      | 3
            POINT_DIFFERENCE | 2,3%                                | 2.3         | 1
            POINT_DIFFERENCE | 2,32 điểm phần trăm                 | 2.32        | 2
            POINT_DIFFERENCE | thấp hơn 0,67 điểm %                | -0.67       | 2
            POINT_DIFFERENCE | vượt 11,33 điểm                     | 11.33       | 2
            SCORE            | 96/200 điểm                         | 96          | 0
            SCORE            | 96,5                                | 96.5        | 1
            COUNT            | hơn 4.132 việc                      | 4132        | 0
            """)
    void readsTheNumberWithTheDecimalsItIsPrintedWith(Quantity quantity, String printed, BigDecimal value, int scale) {
        var number = new ClaimText(printed).read(quantity);
        assertThat(number).contains(new PrintedNumber(value, scale));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            COUNT|1.2.3,4
            COUNT|4.132,5 việc
            COUNT|86,32 %
            COUNT|4.132 đồng
            COUNT|4.132 abc
            COUNT|4.132 việc 5
            COUNT|96/200
            COUNT|31/8/2023
            COUNT|77/KH-KVTĐ
            COUNT|khoảng
            COUNT|<b>5</b>
            COUNT|5 việc<script>
            MONEY|68 tỷ
            MONEY|1.035,043 tỷ đồng
            MONEY|390 triệu đồng
            MONEY|12,5 đồng
            RATE|4.132
            RATE|86.320 %
            RATE|86,32 việc
            RATE|86,32 điểm phần trăm
            GROWTH|giảm −3,05 %
            GROWTH|20,36 điểm phần trăm
            POINT_DIFFERENCE|2,3 việc
            SCORE|96 %
            """)
    void refusesWhatIsNoNumberOfItsKindOrHasTwoReadings(Quantity quantity, String printed) {
        assertThat(new ClaimText(printed).read(quantity)).isEmpty();
    }

    @Test
    void refusesWhatIsTooLongWithoutTryingToReadIt() {
        assertThat(new ClaimText("giảm ".repeat(30) + "5").read(Quantity.COUNT)).isEmpty();
        assertThat(new ClaimText("1".repeat(81)).read(Quantity.COUNT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2,3%                 | true
            2,3 %                | true
            2,3 điểm %           | false
            2,3 điểm phần trăm   | false
            2,3                  | false
            """)
    void tellsAPercentSignFromPoints(String printed, boolean percent) {
        assertThat(new ClaimText(printed).saysPercent()).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4.132 việc        | NONE
            cao hơn 2,32 điểm | NONE
            vượt 2,32 điểm    | NONE
            hơn 4.100 việc    | AT_LEAST
            Trên 86 %         | AT_LEAST
            giảm hơn 3 %      | AT_LEAST
            gần 4.200 việc    | AT_MOST
            dưới 10 %         | AT_MOST
            khoảng 4.100 việc | AROUND
            ước đạt 86 %      | AROUND
            """)
    void tellsABoundFromAnEquality(String printed, ClaimText.Bound bound) {
        assertThat(new ClaimText(printed).bound()).isEqualTo(bound);
    }

    @Test
    void readsTheMaximumBesideAScore() {
        assertThat(new ClaimText("96/200 điểm").outOf()).contains(BigDecimal.valueOf(200));
        assertThat(new ClaimText("96 điểm").outOf()).isEmpty();
    }
}
