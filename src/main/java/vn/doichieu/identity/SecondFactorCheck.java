package vn.doichieu.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at the code somebody types after the password. A code is taken once, on whichever node. */
@Component
class SecondFactorCheck {

    /** How far back a code is recognised as one of a clock that is slow. */
    private static final Duration LOOKING_BACK = Duration.ofHours(3);

    enum Verdict {
        CODE,
        RECOVERY_CODE,
        WRONG,
        USED,
        CLOCK_SLOW,
        /** This node has another key than the one the secret was encrypted with. */
        UNREADABLE;

        boolean accepted() {
            return this == CODE || this == RECOVERY_CODE;
        }
    }

    /** {@code minutes} is how slow a slow clock is. */
    record Answer(Verdict verdict, long minutes) {

        private static Answer of(Verdict verdict) {
            return new Answer(verdict, 0);
        }
    }

    private record Kept(long account, String secret, long lastStep) {}

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final Clock clock;

    SecondFactorCheck(JdbcClient jdbc, SecretBox box, Clock clock) {
        this.jdbc = jdbc;
        this.box = box;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean asksFor(String username) {
        return jdbc.sql("""
                select exists (select from second_factor f join account a on a.id = f.account_id
                  where a.username = :username and f.confirmed_at is not null)""").param("username", username).query(Boolean.class).single();
    }

    @Transactional
    public Answer check(String username, String typed) {
        var kept = kept(username);
        if (kept.isEmpty()) {
            return Answer.of(Verdict.WRONG);
        }
        var code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return code.matches("\\d{6}") ? code(kept.get(), code) : recovery(kept.get(), code);
    }

    /** Two at once with the same code wait for each other here. */
    private Optional<Kept> kept(String username) {
        return jdbc.sql("""
                select f.account_id, encode(f.secret, 'hex'), f.last_step from second_factor f join account a on a.id = f.account_id
                where a.username = :username and f.confirmed_at is not null for update of f""")
                .param("username", username)
                .query((row, n) -> new Kept(row.getLong(1), row.getString(2), row.getLong(3)))
                .optional();
    }

    private Answer code(Kept kept, String code) {
        var secret = box.open(kept.secret(), kept.account());
        if (secret.isEmpty()) {
            return Answer.of(Verdict.UNREADABLE);
        }
        long now = Totp.step(clock.instant());
        var step = Totp.match(secret.get(), code, now - Totp.TOLERANCE, now + Totp.TOLERANCE);
        if (step.isEmpty()) {
            return outOfTime(secret.get(), code, now);
        }
        if (step.getAsLong() <= kept.lastStep()) {
            return Answer.of(Verdict.USED);
        }
        jdbc.sql("update second_factor set last_step = :step where account_id = :id")
                .param("step", step.getAsLong())
                .param("id", kept.account())
                .update();
        return Answer.of(Verdict.CODE);
    }

    /** Only what is past is told: a code of the future would become one that is good. */
    private static Answer outOfTime(byte[] secret, String code, long now) {
        var back = LOOKING_BACK.dividedBy(Totp.STEP);
        var step = Totp.match(secret, code, now - back, now - Totp.TOLERANCE - 1);
        return step.isPresent()
                ? new Answer(
                        Verdict.CLOCK_SLOW,
                        Math.max(
                                1,
                                Totp.STEP.multipliedBy(now - step.getAsLong()).toMinutes()))
                : Answer.of(Verdict.WRONG);
    }

    private Answer recovery(Kept kept, String code) {
        var used = jdbc.sql("""
                update recovery_code set used_at = :now
                where account_id = :id and code_hash = :hash and used_at is null""")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", kept.account())
                .param("hash", RecoveryCodes.hash(code))
                .update();
        return Answer.of(used == 1 ? Verdict.RECOVERY_CODE : Verdict.WRONG);
    }
}
