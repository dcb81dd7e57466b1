package vn.doichieu.criteria.rules;

import static org.assertj.core.api.Assertions.assertThat;
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
            (−∞; 5] [5; +∞)         | false | bands (−∞; 5] and [5; +∞) overlap
            (−∞; 5) (5; +∞)         | false | bands (−∞; 5) and (5; +∞) leave a gap
            (−∞; 5] (6; +∞)         | false | bands (−∞; 5] and (6; +∞) leave a gap
            (−∞; 6] (5; +∞)         | false | bands (−∞; 6] and (5; +∞) overlap
            (−∞; 5] (−∞; 9]         | false | bands (−∞; 5] and (−∞; 9] overlap
            [1; +∞) [9; +∞)         | false | bands [1; +∞) and [9; +∞) overlap
            [0; 0] [1; 2] [3; 5]    | true  |
            [0; 2] (2; +∞)          | true  |
            [0; 3) [3; +∞)          | true  |
            [0; 2] [2; 5]           | true  | bands [0; 2] and [2; 5] overlap
            [0; 2] [4; 5]           | true  | bands [0; 2] and [4; 5] leave a gap
            [0; 2) (2; 5]           | true  | bands [0; 2) and (2; 5] leave a gap
            [0; 0] [1; 2]           | false | bands [0; 0] and [1; 2] leave a gap
            """)
    void bandsTouchWithoutOverlapAndGap(String written, boolean wholeNumbers, String refusal) {
        var list = parse(written);
        if (refusal == null) {
            assertThat(new Bands(list, wholeNumbers).list()).isEqualTo(list);
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Bands(list, wholeNumbers))
                    .withMessage(refusal);
        }
    }

    @Test
    void refusesNoBandsAndAnEmptyBand() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Bands(List.of(), false));
        assertThatIllegalArgumentException().isThrownBy(() -> parse("(5; 5]")).withMessage("nothing lies in (5; 5]");
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
