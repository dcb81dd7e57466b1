package vn.doichieu.scoring.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.doichieu.criteria.rules.BonusMode;
import vn.doichieu.criteria.rules.Part;
import vn.doichieu.shared.Points;

class SheetTotalsTest {

    private static final Optional<Points> BONUS_CAP = Optional.of(Points.of(20));
    private static final Optional<Points> PENALTY_CAP = Optional.of(Points.of(-20));

    /** The reference inspection: eleven base lines and two bonus lines scored, the rest of 200 points open. */
    private static List<LineScore> reference() {
        return new ArrayList<>(List.of(
                scored("A.I.1", Part.BASE, 25, "25"),
                scored("A.II.1", Part.BASE, 25, "25"),
                scored("A.III.1", Part.BASE, 10, "8"),
                scored("A.III.2", Part.BASE, 5, "4"),
                scored("A.VI.1", Part.BASE, 5, "5"),
                scored("B.2.1", Part.BASE, 3, "3"),
                scored("B.4.1", Part.BASE, 2, "2"),
                scored("C.1", Part.BASE, 4, "4"),
                scored("C.2", Part.BASE, 5, "5"),
                scored("C.3", Part.BASE, 5, "5"),
                scored("C.7", Part.BASE, 4, "4"),
                open("A.IV", 5),
                open("B.1", 102),
                scored("D.1", Part.BONUS, 5, "1"),
                scored("D.2", Part.BONUS, 5, "5"),
                new LineScore("D.3", Part.BONUS, Points.of(5), Optional.empty(), false),
                new LineScore("E.1", Part.PENALTY, Points.ZERO, Optional.empty(), false)));
    }

    @Test
    void theReferenceInspectionHasNinetySixPoints() {
        var totals = SheetTotals.of(BonusMode.CAPPED_AT_TOTAL, Points.of(200), BONUS_CAP, PENALTY_CAP, reference());

        assertThat(totals.won()).isEqualTo(Points.of(96));
        assertThat(totals.base()).isEqualTo(Points.of(90));
        assertThat(totals.bonus()).isEqualTo(Points.of(6));
        assertThat(totals.penalty()).isEqualTo(Points.ZERO);
        assertThat(totals.maximumScored()).isEqualTo(Points.of(93));
        assertThat(totals.linesScored()).isEqualTo(11);
        assertThat(totals.maximumNotScored()).isEqualTo(Points.of(107));
        assertThat(totals.linesNotScored()).isEqualTo(2);
        assertThat(totals.maximumExcluded()).isEqualTo(Points.ZERO);
        assertThat(totals.total()).isEqualTo(Points.of(200));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # mode              | base | bonus | penalty | bonus counted | penalty counted | won
            ON_TOP              | 180  | 15    | 0       | 15            | 0               | 195
            ON_TOP              | 195  | 15    | 0       | 15            | 0               | 210
            ON_TOP              | 195  | 30    | 0       | 20            | 0               | 215
            WITHIN_OWN_MAXIMUM  | 195  | 15    | 0       | 15            | 0               | 210
            WITHIN_OWN_MAXIMUM  | 180  | 30    | 0       | 20            | 0               | 200
            CAPPED_AT_TOTAL     | 180  | 15    | 0       | 15            | 0               | 195
            CAPPED_AT_TOTAL     | 180  | 30    | 0       | 20            | 0               | 200
            CAPPED_AT_TOTAL     | 195  | 15    | 0       | 5             | 0               | 200
            CAPPED_AT_TOTAL     | 200  | 15    | 0       | 0             | 0               | 200
            CAPPED_AT_TOTAL     | 195  | 15    | -8      | 5             | -8              | 192
            CAPPED_AT_TOTAL     | 180  | 0     | -33     | 0             | -20             | 160
            ON_TOP              | 10   | 0     | -33     | 0             | -20             | -10
            """)
    void bonusAndPenaltyCountByTheModeAndTheirCaps(
            BonusMode mode, int base, int bonus, int penalty, String bonusCounted, String penaltyCounted, String won) {
        var lines = List.of(
                scored("A", Part.BASE, 200, String.valueOf(base)),
                scored("D", Part.BONUS, 40, String.valueOf(bonus)),
                scored("E", Part.PENALTY, 0, String.valueOf(penalty)));

        var totals = SheetTotals.of(mode, Points.of(200), BONUS_CAP, PENALTY_CAP, lines);

        assertThat(totals.bonus()).isEqualTo(Points.of(bonus));
        assertThat(totals.bonusCounted()).isEqualTo(Points.of(bonusCounted));
        assertThat(totals.penalty()).isEqualTo(Points.of(penalty));
        assertThat(totals.penaltyCounted()).isEqualTo(Points.of(penaltyCounted));
        assertThat(totals.won()).isEqualTo(Points.of(won));
    }

    @Test
    void withoutCapsBonusAndPenaltyCountWhole() {
        var lines = List.of(
                scored("A", Part.BASE, 100, "97"),
                scored("T1", Part.BONUS, 10, "10"),
                scored("P", Part.PENALTY, 0, "-50"));

        var totals = SheetTotals.of(BonusMode.ON_TOP, Points.of(100), Optional.empty(), Optional.empty(), lines);

        assertThat(totals.won()).isEqualTo(Points.of(57));
    }

    @Test
    void anExcludedLineLeavesTheBaseAndTheRestIsRescaled() {
        var lines = List.of(scored("A", Part.BASE, 160, "150"), open("B", 30), excluded("C", 10));

        var totals = SheetTotals.of(BonusMode.CAPPED_AT_TOTAL, Points.of(200), BONUS_CAP, PENALTY_CAP, lines);

        assertThat(totals.base()).isEqualTo(Points.of(150));
        assertThat(totals.baseCounted()).isEqualTo(Points.of("157.89"));
        assertThat(totals.won()).isEqualTo(Points.of("157.89"));
        assertThat(totals.maximumScored()).isEqualTo(Points.of(160));
        assertThat(totals.maximumNotScored()).isEqualTo(Points.of(30));
        assertThat(totals.maximumExcluded()).isEqualTo(Points.of(10));
        assertThat(totals.linesExcluded()).isEqualTo(1);
    }

    @Test
    void everythingThatAppliesWonGivesTheWholeTotal() {
        var lines = List.of(scored("A", Part.BASE, 190, "190"), excluded("C", 10));

        var totals = SheetTotals.of(BonusMode.ON_TOP, Points.of(200), BONUS_CAP, PENALTY_CAP, lines);

        assertThat(totals.baseCounted()).isEqualTo(Points.of(200));
    }

    @Test
    void aSheetOnWhichNothingAppliesHasNoPoints() {
        var totals = SheetTotals.of(
                BonusMode.ON_TOP, Points.of(10), Optional.empty(), Optional.empty(), List.of(excluded("C", 10)));

        assertThat(totals.won()).isEqualTo(Points.ZERO);
    }

    @Test
    void anEmptySheetHasNoPoints() {
        var totals = SheetTotals.of(BonusMode.CAPPED_AT_TOTAL, Points.of(200), BONUS_CAP, PENALTY_CAP, List.of());

        assertThat(totals.won()).isEqualTo(Points.ZERO);
        assertThat(totals.linesScored()).isZero();
    }

    @Test
    void anExcludedLineHasNoPoints() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LineScore("C", Part.BASE, Points.of(5), Optional.of(Points.ZERO), true));
    }

    @Test
    void innerLinesAddUpTheirLeaves() {
        var parents = Map.of("A.I", "A", "A.I.1", "A.I", "A.I.2", "A.I", "A.II", "A");
        var leaves = List.of(scored("A.I.1", Part.BASE, 25, "22.5"), open("A.I.2", 5), excluded("A.II", 4));

        var totals = NodeTotal.rollUp(parents, leaves);

        assertThat(totals).containsOnlyKeys("A", "A.I");
        assertThat(totals.get("A.I"))
                .isEqualTo(new NodeTotal(Points.of("22.5"), Points.of(30), Points.of(25), 2, 1, 0));
        assertThat(totals.get("A")).isEqualTo(new NodeTotal(Points.of("22.5"), Points.of(30), Points.of(25), 3, 1, 1));
    }

    private static LineScore scored(String code, Part part, int max, String points) {
        return new LineScore(code, part, Points.of(max), Optional.of(Points.of(points)), false);
    }

    private static LineScore open(String code, int max) {
        return new LineScore(code, Part.BASE, Points.of(max), Optional.empty(), false);
    }

    private static LineScore excluded(String code, int max) {
        return new LineScore(code, Part.BASE, Points.of(max), Optional.empty(), true);
    }
}
