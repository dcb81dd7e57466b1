package vn.doichieu.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberGapTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            1,  '',          ''
            1,  '1 2 3',     ''
            1,  '3',         1–2
            77, '77 81',     78–80
            77, '81 77 79',  78 80
            77, '78 80 84',  77 79 81–83
            """)
    void theNumbersBetweenTheFirstAndTheLatestThatNobodyHasAreGaps(int first, String given, String gaps) {
        List<Integer> numbers = Arrays.stream(given.split(" "))
                .filter(number -> !number.isEmpty())
                .map(Integer::valueOf)
                .toList();
        assertThat(NumberGap.of(first, numbers).stream().map(NumberGap::text).collect(Collectors.joining(" ")))
                .isEqualTo(gaps);
    }

    @ParameterizedTest
    @CsvSource({"PLAN, 77, 77/KH-KVTĐ", "DECISION, 130, 130/QĐ-KVTĐ", "NOTICE, 5, 05/TB-KVTĐ", "REPORT, 1, 01/BC-KVTĐ"})
    void aNumberBelowTenIsPrintedWithAZero(DocumentKind kind, int number, String printed) {
        assertThat(kind.symbol(number, "KVTĐ")).isEqualTo(printed);
    }
}
