package vn.doichieu.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.doichieu.criteria.CriteriaFixture;
import vn.doichieu.criteria.CriteriaSheetView;
import vn.doichieu.criteria.rules.Answer;
import vn.doichieu.criteria.rules.Gate;
import vn.doichieu.scoring.rules.LineScore;
import vn.doichieu.shared.Points;

/** The fixture's sheet; where it is said, A.2 (5 points) hangs on 25 points of A.1. */
class SheetScoresTest {

    private static final CriteriaSheetView PLAIN = CriteriaFixture.sheet();
    private static final CriteriaSheetView GATED = CriteriaFixture.gated("A.2", new Gate("A.1", Points.of(25)));

    @ParameterizedTest
    @CsvSource({"25, -, 5, 30", "24, -, 5, 24", "25, 24, 5, 24", "24, 25, 0, 25", "-, -, 5, 0"})
    void gatesTakeWhatTheTeamGaveTheLineTheyName(String self, String inspected, String behind, String won) {
        var lines = new HashMap<String, ScoreLine>();
        lines.put("A.1", line("A.1", self, inspected));
        lines.put("A.2", line("A.2", behind, "-"));

        var scores = SheetScores.of(GATED, lines, ScoreLine::countedPoints);

        assertThat(scores.totals().won()).isEqualTo(Points.of(won));
        assertThat(scores.evaluation().total().points()).hasValue(Points.of(won));
    }

    @Test
    void withoutAGateEveryPointCounts() {
        var lines = Map.of("A.1", line("A.1", "24", "-"), "A.2", line("A.2", "5", "-"));

        assertThat(SheetScores.of(PLAIN, lines, ScoreLine::selfPoints).totals().won())
                .isEqualTo(Points.of(29));
    }

    @Test
    void whatIsWorthFullPointsWithoutApplyingIsNotOutOfTheBase() {
        var waiting = new ScoreLine(1, "A.2");
        waiting.answer(Answer.NOT_APPLICABLE, null, 0, "Cán bộ", Instant.EPOCH);

        assertThat(SheetScores.of(PLAIN, Map.of("A.2", waiting), ScoreLine::selfPoints)
                        .scores())
                .noneMatch(LineScore::excluded);
    }

    private static ScoreLine line(String code, String self, String inspected) {
        var line = new ScoreLine(1, code);
        line.earn(Optional.of(self).filter(points -> !points.equals("-")).map(Points::of));
        if (!inspected.equals("-")) {
            line.inspect(Points.of(inspected), "lý do", "căn cứ", 0, "Đoàn", Instant.EPOCH);
        }
        return line;
    }
}
