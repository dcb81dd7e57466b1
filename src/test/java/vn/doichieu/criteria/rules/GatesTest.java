package vn.doichieu.criteria.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.doichieu.shared.Points;

class GatesTest {

    /** Lines A with A.1 and A.2 (A.2.1), B with B.1 and B.2. */
    private static final Map<String, String> PARENTS =
            Map.of("A.1", "A", "A.2", "A", "A.2.1", "A.2", "B.1", "B", "B.2", "B");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # gates                 | way back to itself
                                    |
            B>A                     |
            B.1>A.1                 |
            B>A.2.1                 |
            A.2.1>A.1               |
            B.1>A.1 B.2>A.1         |
            B>A.2 A.2>A.1           |
            A.1>NOT_THERE           |
            A.1>A.1                 | A.1 A.1
            A.1>A                   | A A.1 A
            A>A.2.1                 | A A.2.1 A.2 A
            A.2>A.2.1               | A.2 A.2.1 A.2
            B>A A>B                 | A B A
            B.1>A.1 A.1>B.1         | A.1 B.1 A.1
            B>A A.1>B.2             | A A.1 B.2 B A
            B.1>A.2 A.2.1>B         | A.2 A.2.1 B B.1 A.2
            """)
    void aWayFromALineBackToItselfIsFound(String gates, String way) {
        var cycle = Gates.cycle(PARENTS, gates(gates));

        if (way == null) {
            assertThat(cycle).isEmpty();
        } else {
            assertThat(cycle).hasValue(Arrays.asList(way.split(" ", -1)));
        }
    }

    @Test
    void aSheetMayBeAsDeepAsItLikes() {
        var parents = new HashMap<String, String>();
        for (int i = 1; i <= 50_000; i++) {
            parents.put("L" + i, "L" + (i - 1));
        }

        assertThat(Gates.cycle(parents, gates("L50000>OTHER"))).isEmpty();
        assertThat(Gates.cycle(parents, gates("L50000>L0")).orElseThrow()).hasSize(50_002);
    }

    private static Map<String, Gate> gates(String written) {
        var gates = new HashMap<String, Gate>();
        if (written != null) {
            for (var gate : written.split(" ", -1)) {
                var sides = gate.split(">", -1);
                gates.put(sides[0], new Gate(sides[1], Points.of(1)));
            }
        }
        return gates;
    }
}
