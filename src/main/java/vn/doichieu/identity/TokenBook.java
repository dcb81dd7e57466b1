package vn.doichieu.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Actor;

/** Keeps the tokens programs call the API with, by their hashes. Every end is in the journal. */
@Component
class TokenBook {

    /** The use of a token is told once in this time: a program calls often, and the row is the same. */
    static final Duration TOLD_EVERY = Duration.ofHours(1);

    /** One that somebody presents, whatever became of it. */
    record Known(
            long id,
            String username,
            boolean mayWrite,
            Instant expiresAt,
            Optional<Instant> lastUsedAt,
            boolean revoked) {}

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    TokenBook(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Known> find(String token) {
        return jdbc.sql("""
                select t.id, a.username, t.may_write, t.expires_at, t.last_used_at, t.revoked_at is not null
                from access_token t join account a on a.id = t.account_id where t.token_hash = :hash""")
                .param("hash", LinkFile.hash(token))
                .query((row, n) -> new Known(
                        row.getLong(1),
                        row.getString(2),
                        row.getBoolean(3),
                        row.getTimestamp(4).toInstant(),
                        Optional.ofNullable(row.getTimestamp(5)).map(Timestamp::toInstant),
                        row.getBoolean(6)))
                .optional();
    }

    @Transactional
    public void used(Known token, String address) {
        var now = clock.instant();
        if (token.lastUsedAt().filter(now.minus(TOLD_EVERY)::isBefore).isPresent()) {
            return;
        }
        jdbc.sql("update access_token set last_used_at = :now, last_used_from = :address where id = :id")
                .param("now", Timestamp.from(now))
                .param("address", address)
                .param("id", token.id())
                .update();
    }

    /** Those not taken back, the latest first. */
    List<AccessTokenView> of(long account) {
        return jdbc.sql("""
                select id, name, beginning, may_write, created_at, expires_at, last_used_at, last_used_from
                from access_token where account_id = :account and revoked_at is null order by id desc""").param("account", account).query(this::view).list();
    }

    int open(long account) {
        return jdbc.sql("""
                select count(*) from access_token
                where account_id = :account and revoked_at is null and expires_at > :now""")
                .param("account", account)
                .param("now", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
    }

    void add(long account, NewAccessToken asked, String token, String beginning, Instant end) {
        jdbc.sql("""
                insert into access_token (account_id, name, token_hash, beginning, may_write, created_at, expires_at)
                values (:account, :name, :hash, :beginning, :write, :now, :end)""")
                .param("account", account)
                .param("name", asked.name())
                .param("hash", LinkFile.hash(token))
                .param("beginning", beginning)
                .param("write", asked.mayWrite())
                .param("now", Timestamp.from(clock.instant()))
                .param("end", Timestamp.from(end))
                .update();
    }

    /** Empty when this account has no such token, or no longer. */
    Optional<String> end(long account, long id, Actor by) {
        var name = jdbc.sql("""
                update access_token set revoked_at = :now
                where id = :id and account_id = :account and revoked_at is null returning name""")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .param("account", account)
                .query(String.class)
                .optional();
        name.ifPresent(ended -> journal.record(by, Subject.ACCOUNT, account, "TOKEN_REVOKED", ended, null, null));
        return name;
    }

    /** All of one account, for somebody's reason; says how many there were. */
    int endAll(long account, Actor by, Optional<String> reason) {
        var names = jdbc.sql("""
                update access_token set revoked_at = :now
                where account_id = :account and revoked_at is null returning name""")
                .param("now", Timestamp.from(clock.instant()))
                .param("account", account)
                .query(String.class)
                .list();
        names.forEach(
                name -> journal.record(by, Subject.ACCOUNT, account, "TOKEN_REVOKED", name, null, reason.orElse(null)));
        return names.size();
    }

    private AccessTokenView view(ResultSet row, int n) throws SQLException {
        var end = row.getTimestamp(6).toInstant();
        return new AccessTokenView(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getBoolean(4),
                row.getTimestamp(5).toInstant(),
                end,
                !end.isAfter(clock.instant()),
                Optional.ofNullable(row.getTimestamp(7)).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString(8)));
    }
}
