package vn.doichieu.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.TransactionSystemException;

class DatabaseTroubleTest {

    @ParameterizedTest
    @CsvSource({
        "08001, AWAY",
        "08006, AWAY",
        "57P01, AWAY",
        "57P03, AWAY",
        "53300, AWAY",
        "28P01, AWAY",
        "53100, FULL",
        "53200, FULL",
        "25006, FULL",
        "23505,",
        "40001,",
        "57014,",
        ",",
    })
    void theStateSaysWhetherTheDatabaseIsAwayOrFullOrSomethingElseIsWrong(String state, DatabaseTrouble trouble) {
        var failure = new IllegalStateException("outer", new RuntimeException("inner", new SQLException("x", state)));

        assertThat(DatabaseTrouble.of(failure)).isEqualTo(Optional.ofNullable(trouble));
    }

    @Test
    void aPoolThatHasNoConnectionToGiveIsAway() {
        assertThat(DatabaseTrouble.of(new SQLTransientConnectionException("no connection")))
                .contains(DatabaseTrouble.AWAY);
    }

    @Test
    void whatFailedFirstCountsAndNotTheRollingBack() {
        var ended = new TransactionSystemException("rollback", new SQLException("no rollback", "25000"));
        ended.initApplicationException(new IllegalStateException(new SQLException("no space", "53100")));

        assertThat(DatabaseTrouble.of(ended)).contains(DatabaseTrouble.FULL);
    }
}
