package vn.doichieu.criteria.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (−∞; 5] (5; +∞)         | false |
            (−∞; 5) [5; +∞)         | false |
            (−∞; 5) [5; 5] (5; +∞)  | false |
            [5; +∞) (−∞; 5)         | false |
            (−∞; 5] [5; +∞)         | false | Hai khoảng «từ 5 trở xuống» và «từ 5 trở lên» chồng lên nhau
            (−∞; 5) (5; +∞)         | false | Giữa hai khoảng «dưới 5» và «trên 5» còn hở
            (−∞; 5] (6; +∞)         | false | Giữa hai khoảng «từ 5 trở xuống» và «trên 6» còn hở
            (−∞; 6] (5; +∞)         | false | Hai khoảng «từ 6 trở xuống» và «trên 5» chồng lên nhau
            (−∞; 5] (−∞; 9]         | false | Hai khoảng «từ 5 trở xuống» và «từ 9 trở xuống» chồng lên nhau
            [1; +∞) [9; +∞)         | false | Hai khoảng «từ 1 trở lên» và «từ 9 trở lên» chồng lên nhau
            [0; 0] [1; 2] [3; 5]    | true  |
            [0; 2] (2; +∞)          | true  |
            [0; 3) [3; +∞)          | true  |
            [0; 2] [2; 5]           | true  | Hai khoảng «từ 0 đến 2» và «từ 2 đến 5» chồng lên nhau
            [0; 2] [4; 5]           | true  | Giữa hai khoảng «từ 0 đến 2» và «từ 4 đến 5» còn hở
            [0; 2) (2; 5]           | true  | Giữa hai khoảng «từ 0 đến dưới 2» và «trên 2 đến 5» còn hở
            [0; 0] [1; 2]           | false | Giữa hai khoảng «bằng 0» và «từ 1 đến 2» còn hở
            """)
    void bandsTouchWithoutOverlapAndGap(String written, boolean wholeNumbers, String refusal) {
        var list = parse(written);
        if (refusal == null) {
            assertThat(new Bands(list, wholeNumbers).list()).isEqualTo(list);
        } else {
            assertThatExceptionOfType(RuleFault.class)
                    .isThrownBy(() -> new Bands(list, wholeNumbers))
                    .satisfies(fault -> assertThat(fault.sentences())
                            .extracting(Printed::text)
                            .containsExactly(refusal));
        }
    }

    @Test
    void refusesNoBandsAndAnEmptyBand() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Bands(List.of(), false));
        assertThatIllegalArgumentException().isThrownBy(() -> parse("(5; 5]")).withMessageContaining("(5; 5]");
        assertThatIllegalArgumentException().isThrownBy(() -> parse("[6; 5]"));
    }

    @Test
    void theRangeSpansAllBandsWhateverTheirOrder() {
        var bands = new Bands(parse("[3; 5] [0; 0] [1; 2]"), true);

        assertThat(bands.range()).hasToString("[0; 5]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [5; 5]   | bằng 5
            [1; 2]   | từ 1 đến 2
            [1; 2)   | từ 1 đến dưới 2
            (1; 2]   | trên 1 đến 2
            (1; 2)   | trên 1 đến dưới 2
            [1; +∞)  | từ 1 trở lên
            (1; +∞)  | trên 1
            (−∞; 2]  | từ 2 trở xuống
            (−∞; 2)  | dưới 2
            (−∞; +∞) | mọi giá trị
            """)
    void intervalsInWords(String written, String words) {
        var interval = parse(written).get(0).interval();

        assertThat(Printed.text(interval.inWords(BigDecimal::toPlainString))).isEqualTo(words);
    }

    private static List<Band> parse(String written) {
        return Stream.of(written.split("(?<=[\\])]) +", -1))
                .map(BandsTest::band)
                .toList();
    }

    private static Band band(String written) {
        var bounds = written.substring(1, written.length() - 1).split("; ", -1);
        return Lines.band(
                bounds[0].equals("−∞") ? null : bounds[0],
                written.startsWith("["),
                bounds[1].equals("+∞") ? null : bounds[1],
                written.endsWith("]"),
                "1");
    }
}
