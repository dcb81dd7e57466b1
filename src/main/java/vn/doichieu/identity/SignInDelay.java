package vn.doichieu.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.platform.Sha256;

/**
 * Makes guessing slow, over all nodes: a name from one address, an address with many names, a second factor. Whether
 * the name exists makes no difference. Every attempt counts before it is looked at, so that many at once gain nothing,
 * and is taken back when it was right.
 */
@Component
class SignInDelay {

    static final int FAILURES_ALLOWED = 10;
    static final Duration WAIT = Duration.ofMinutes(5);

    /** A whole office may stand behind one address. */
    static final int FAILURES_OF_ADDRESS = 100;

    static final Duration WAIT_OF_ADDRESS = Duration.ofMinutes(15);

    /** What an attempt comes to. {@code last}: should it fail, the next one has to wait. */
    record Turn(Duration left, boolean last) {

        boolean refused() {
            return !left.isZero();
        }
    }

    private record Past(int failures, Instant last) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInDelay(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Turn ofName(String name, String address) {
        return attempt(key("name", name, address), FAILURES_ALLOWED, WAIT);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Turn ofAddress(String address) {
        return attempt(key("address", network(address)), FAILURES_OF_ADDRESS, WAIT_OF_ADDRESS);
    }

    /** Wherever it comes from: whoever gets here knows the password already. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Turn ofCode(String name) {
        return attempt(key("code", name), FAILURES_ALLOWED, WAIT);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void nameWasRight(String name, String address) {
        forget(key("name", name, address));
        addressWasRight(address);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void addressWasRight(String address) {
        jdbc.sql("update sign_in_attempts set failures = failures - 1 where who = :who and failures > 0")
                .param("who", key("address", network(address)))
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void codeWasRight(String name) {
        forget(key("code", name));
    }

    private Turn attempt(String who, int allowed, Duration wait) {
        var now = clock.instant();
        var past = jdbc.sql("""
                insert into sign_in_attempts as a (who, failures, last_at) values (:who, 0, :now)
                on conflict (who) do update set who = excluded.who returning a.failures, a.last_at""")
                .param("who", who)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new Past(row.getInt(1), row.getTimestamp(2).toInstant()))
                .single();
        var left = Duration.between(now, past.last().plus(wait));
        var over = left.isZero() || left.isNegative();
        if (past.failures() >= allowed && !over) {
            return new Turn(left, false);
        }
        var failures = over ? 1 : past.failures() + 1;
        jdbc.sql("update sign_in_attempts set failures = :failures, last_at = :now where who = :who")
                .param("failures", failures)
                .param("now", Timestamp.from(now))
                .param("who", who)
                .update();
        return new Turn(Duration.ZERO, failures == allowed);
    }

    private void forget(String who) {
        jdbc.sql("delete from sign_in_attempts where who = :who")
                .param("who", who)
                .update();
    }

    /** One subscriber has a whole network of IPv6 addresses: its first half stands for all. */
    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            var whole = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(whole, 0, whole.length / 2);
        } catch (UnknownHostException made) {
            return address;
        }
    }

    private static String key(String... parts) {
        return Sha256.hex(String.join("\n", parts));
    }
}
