package vn.doichieu.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.doichieu.criteria.rules.Answer;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Points;

class ScoreLineTest {

    private static final Instant NOW = Instant.parse("2023-09-05T09:40:00Z");

    @Test
    void keepsTheNewerAnswerWhenAnOlderOneArrivesLate() {
        var line = new ScoreLine(1, "A.VI.1");
        line.answer(Answer.number(BigDecimal.ONE), null, 0, "cán bộ", NOW);

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> line.answer(Answer.number(BigDecimal.TEN), null, 0, "người khác", NOW))
                .satisfies(stale -> assertThat(stale.by()).isEqualTo("cán bộ"));
        assertThat(line.answer().number()).contains(BigDecimal.ONE);
        assertThat(line.version()).isEqualTo(1);
    }

    @Test
    void readsBackEveryKindOfAnswer() {
        var line = new ScoreLine(1, "X");
        var version = 0;
        for (var answer : new Answer[] {
            Answer.number(new BigDecimal("94.996")),
            Answer.option("ON_TIME"),
            Answer.ticked(Set.of("1", "3")),
            Answer.counts(Map.of("ERROR", 0)),
            Answer.NOT_APPLICABLE,
            Answer.EMPTY
        }) {
            line.answer(answer, null, version++, "cán bộ", NOW);
            assertThat(line.answer()).isEqualTo(answer);
        }
    }

    @Test
    void wantsAReasonAndABasisWhereTheTeamScoresOtherwise() {
        var line = new ScoreLine(1, "A.I.1");
        line.earn(Optional.of(Points.of(25)));

        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> line.inspect(Points.of(24), null, "Biểu 01", 0, "trưởng đoàn", NOW))
                .withMessage("scoring.inspected.reasonMissing");
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> line.inspect(Points.of(24), "Sai số", null, 0, "trưởng đoàn", NOW))
                .withMessage("scoring.inspected.basisMissing");
        assertThat(line.inspectedPoints()).isEmpty();
    }

    @Test
    void keepsTheUnitsPointsBesideTheTeams() {
        var line = new ScoreLine(1, "A.I.1");
        line.earn(Optional.of(Points.of(25)));

        line.inspect(Points.of(24), "Sai số liệu", "Biểu 01", 0, "trưởng đoàn", NOW);

        assertThat(line.selfPoints()).contains(Points.of(25));
        assertThat(line.inspectedPoints()).contains(Points.of(24));
    }

    @Test
    void agreesWithoutAReason() {
        var line = new ScoreLine(1, "A.I.1");
        line.earn(Optional.of(Points.of(25)));

        line.inspect(Points.of("25.00"), null, null, 0, "trưởng đoàn", NOW);

        assertThat(line.inspectedPoints()).contains(Points.of(25));
    }

    @Test
    void tellsTheTeamWhoScoredFirst() {
        var line = new ScoreLine(1, "A.I.1");
        line.earn(Optional.of(Points.of(25)));
        line.inspect(Points.of(25), null, null, 0, "trưởng đoàn", NOW);

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> line.inspect(Points.of(20), "lý do", "căn cứ", 0, "đoàn viên", NOW))
                .satisfies(stale -> assertThat(stale.current()).isEqualTo("25"));
    }
}
