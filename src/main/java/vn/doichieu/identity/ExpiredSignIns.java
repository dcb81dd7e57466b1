package vn.doichieu.identity;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Clears away sessions that ended and failures long past. Every node has the job; whichever comes first does it. */
@Component
class ExpiredSignIns {

    /** More than enough for every office of a zone; whoever makes up names cannot fill the table. */
    static final int ATTEMPTS_KEPT = 20_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    ExpiredSignIns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    @Transactional
    public void clear() {
        if (!Turns.mine(jdbc, Turns.CLEARING)) {
            return;
        }
        var now = clock.instant();
        jdbc.sql("delete from web_session where expiry_time < :now")
                .param("now", now.toEpochMilli())
                .update();
        jdbc.sql("delete from sign_in_attempts where last_at < :past")
                .param("past", Timestamp.from(now.minus(SignInDelay.WAIT_OF_ADDRESS)))
                .update();
        jdbc.sql("""
                delete from sign_in_attempts where who in
                  (select who from sign_in_attempts order by last_at desc offset :kept)""").param("kept", ATTEMPTS_KEPT).update();
    }
}
