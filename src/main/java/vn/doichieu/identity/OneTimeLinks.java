package vn.doichieu.identity;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.shared.UserId;

/** Links that lead to a password of one's own, once and for a week. Only their hashes are kept. */
@Component
class OneTimeLinks {

    static final Duration VALID = Duration.ofDays(7);

    /** Longer than any of ours: not worth a look. */
    private static final int LONGEST_TOKEN = 100;

    enum Purpose {
        INVITATION,
        PASSWORD_RESET
    }

    record Open(long account, String username, String office, Purpose purpose, Instant expiresAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OneTimeLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    String secret() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    Instant expiry() {
        return clock.instant().plus(VALID);
    }

    /** The link there was before dies. */
    String issue(long account, Purpose purpose, UserId by) {
        revoke(account);
        var token = secret();
        jdbc.sql("""
                insert into one_time_link (token_hash, purpose, account_id, created_by, created_at, expires_at)
                values (:hash, :purpose, :account, :by, :now, :end)""")
                .param("hash", LinkFile.hash(token))
                .param("purpose", purpose.name())
                .param("account", account)
                .param("by", by.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("end", Timestamp.from(expiry()))
                .update();
        return token;
    }

    boolean revoke(long account) {
        return jdbc.sql("delete from one_time_link where account_id = :account and used_at is null")
                        .param("account", account)
                        .update()
                > 0;
    }

    /** What another has in hand must not open more than that person gave away. */
    void revokeUnlessBy(long account, UserId giver) {
        jdbc.sql("delete from one_time_link where account_id = :account and used_at is null and created_by <> :giver")
                .param("account", account)
                .param("giver", giver.value())
                .update();
    }

    Optional<Open> open(String token) {
        if (token.length() > LONGEST_TOKEN) {
            return Optional.empty();
        }
        return jdbc.sql("""
                select a.id, a.username, a.display_name, l.purpose, l.expires_at
                from one_time_link l join account a on a.id = l.account_id
                where l.token_hash = :hash and l.used_at is null and l.expires_at > :now and a.active""")
                .param("hash", LinkFile.hash(token))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new Open(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        Purpose.valueOf(row.getString(4)),
                        row.getTimestamp(5).toInstant()))
                .optional();
    }

    /** Of two who come at the same moment, the row lets one through. */
    boolean use(String token) {
        return jdbc.sql("""
                update one_time_link set used_at = :now
                where token_hash = :hash and used_at is null and expires_at > :now""")
                        .param("hash", LinkFile.hash(token))
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
