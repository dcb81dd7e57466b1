package vn.doichieu.reconciliation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoveTest {

    /** Where each step leads from each state; -: refused. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            from      | EXPLAIN   | AGREE  | DISPUTE  | DECIDE  | REOPEN
            OPEN      | EXPLAINED | -      | -        | -       | -
            EXPLAINED | EXPLAINED | AGREED | DISPUTED | -       | OPEN
            AGREED    | -         | -      | -        | -       | OPEN
            DISPUTED  | -         | -      | -        | DECIDED | OPEN
            DECIDED   | -         | -      | -        | -       | OPEN
            """)
    void eachStepIsPossibleFromItsStatesOnly(
            DiscrepancyState from, String explain, String agree, String dispute, String decide, String reopen) {
        assertThat(led(Move.EXPLAIN, from)).isEqualTo(explain);
        assertThat(led(Move.AGREE, from)).isEqualTo(agree);
        assertThat(led(Move.DISPUTE, from)).isEqualTo(dispute);
        assertThat(led(Move.DECIDE, from)).isEqualTo(decide);
        assertThat(led(Move.REOPEN, from)).isEqualTo(reopen);
    }

    private static String led(Move move, DiscrepancyState from) {
        return move.isPossibleFrom(from) ? move.to().name() : "-";
    }

    @ParameterizedTest
    @CsvSource({"OPEN, false", "EXPLAINED, false", "AGREED, true", "DISPUTED, false", "DECIDED, true"})
    void onlyWhatIsAgreedOrDecidedIsSettled(DiscrepancyState state, boolean settled) {
        assertThat(state.settled()).isEqualTo(settled);
    }
}
