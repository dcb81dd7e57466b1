package vn.doichieu.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.doichieu.shared.UnitId;

class DeadlinesTest {

    private static final UnitId ONE = new UnitId(1);
    private static final UnitId OTHER = new UnitId(2);
    private static final LocalDate DUE = LocalDate.of(2024, 9, 5);
    private static final LocalDate CLOSES = LocalDate.of(2024, 9, 10);
    private static final Round ROUND = new Round(
            7, 1, 2024, Round.Kind.INTERIM, LocalDate.of(2024, 8, 31), DUE, Optional.empty(), Optional.of(CLOSES));

    @Test
    void anExtensionReachesItsUnitOnly() {
        var deadlines = new Deadlines(List.of(extension(1, 7, LocalDate.of(2024, 9, 20), ONE)));
        assertThat(deadlines.dueOn(ROUND, ONE)).isEqualTo("2024-09-20");
        assertThat(deadlines.closesOn(ROUND, ONE)).contains(LocalDate.of(2024, 9, 20));
        assertThat(deadlines.dueOn(ROUND, OTHER)).isEqualTo(DUE);
        assertThat(deadlines.closesOn(ROUND, OTHER)).contains(CLOSES);
        assertThat(deadlines.forUnit(ROUND, ONE).dueOn()).isEqualTo("2024-09-20");
    }

    @Test
    void ofSeveralTheLongestHoldsAndNoneShortens() {
        var deadlines = new Deadlines(List.of(
                extension(1, 7, LocalDate.of(2024, 9, 8), ONE, OTHER),
                extension(2, 7, LocalDate.of(2024, 9, 7), ONE),
                extension(3, 8, LocalDate.of(2025, 9, 7), ONE)));
        assertThat(deadlines.extension(ROUND, ONE)).map(Extension::id).contains(1L);
        assertThat(deadlines.dueOn(ROUND, OTHER)).isEqualTo("2024-09-08");
        assertThat(deadlines.closesOn(ROUND, ONE)).contains(CLOSES);
        var past = new Deadlines(List.of(extension(1, 7, LocalDate.of(2024, 9, 1), ONE)));
        assertThat(past.extension(ROUND, ONE)).isEmpty();
        assertThat(past.dueOn(ROUND, ONE)).isEqualTo(DUE);
    }

    @Test
    void aRoundThatNeverClosesStaysOpen() {
        var open = new Round(7, 1, 2024, Round.Kind.INTERIM, LocalDate.of(2024, 8, 31), DUE);
        var deadlines = new Deadlines(List.of(extension(1, 7, LocalDate.of(2024, 9, 20), ONE)));
        assertThat(deadlines.closesOn(open, ONE)).isEmpty();
        assertThat(deadlines.closesOn(open, OTHER)).isEmpty();
    }

    private static Extension extension(long id, long round, LocalDate until, UnitId... units) {
        return new Extension(
                id, round, 1, Optional.empty(), Set.of(units), until, "Mưa lũ", "Thường trực", Instant.EPOCH);
    }
}
