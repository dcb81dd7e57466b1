package vn.doichieu.figures;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.shared.UnitId;

/** What is written about one unit is written one after the other, so that two first statements cannot cross. */
@Component
class UnitLock {

    private final JdbcClient jdbc;

    UnitLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Held until the transaction ends. */
    void take(UnitId unit) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('figure_claim', :unit))")
                .param("unit", unit.value())
                .query((row, n) -> unit)
                .list();
    }

    /** The figures of a round are closed and opened by one at a time. */
    void takeRound(long round) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('period_lock', :round))")
                .param("round", round)
                .query((row, n) -> round)
                .list();
    }
}
