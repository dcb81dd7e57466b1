package vn.doichieu.identity;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Subject;

/** The second factor of one's own account: switched on with a first code, off with the password. */
@Service
@Transactional
public class SecondFactors {

    private static final int SECRET_BYTES = 20;

    private record Kept(String secret, Optional<Timestamp> confirmed, String keyName) {}

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final RecoveryCodes codes;
    private final OwnPassword ownPassword;
    private final Journal journal;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactors(
            JdbcClient jdbc,
            SecretBox box,
            RecoveryCodes codes,
            OwnPassword ownPassword,
            Journal journal,
            Clock clock) {
        this.jdbc = jdbc;
        this.box = box;
        this.codes = codes;
        this.ownPassword = ownPassword;
        this.journal = journal;
        this.clock = clock;
    }

    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public SecondFactorView of(CurrentUser user) {
        return kept(user)
                .filter(kept -> kept.confirmed().isPresent())
                .map(kept -> new SecondFactorView(
                        kept.confirmed().map(Timestamp::toInstant),
                        left(user),
                        kept.keyName().equals(box.keyName())))
                .orElse(SecondFactorView.OFF);
    }

    /** A new secret each time: what was shown and never confirmed is worth nothing. */
    @PreAuthorize("isAuthenticated()")
    public void begin(CurrentUser user) {
        requireOff(user);
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        var sealed = box.seal(secret, user.id().value());
        jdbc.sql("""
                insert into second_factor (account_id, secret, key_name, created_at) values (:id, decode(:secret, 'hex'), :key, :now)
                on conflict (account_id) do update
                  set secret = excluded.secret, key_name = excluded.key_name, created_at = excluded.created_at""")
                .param("id", user.id().value())
                .param("secret", sealed.content())
                .param("key", sealed.keyName())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Enrolment enrolment(CurrentUser user) {
        return Enrolment.of(pending(user), user.username());
    }

    /** The recovery codes, which nobody can read again afterwards. */
    @PreAuthorize("isAuthenticated()")
    public List<String> confirm(CurrentUser user, String typed) {
        var secret = pending(user);
        var code = typed.replaceAll("\\s", "");
        long now = Totp.step(clock.instant());
        var step = Totp.match(secret, code, now - Totp.TOLERANCE, now + Totp.TOLERANCE)
                .orElseThrow(() -> ClockFault.of(secret, code, now));
        jdbc.sql("update second_factor set confirmed_at = :now, last_step = :step where account_id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("step", step)
                .param("id", user.id().value())
                .update();
        record(user, "SECOND_FACTOR_ON");
        return codes.renew(user.id().value());
    }

    @PreAuthorize("isAuthenticated()")
    public List<String> renewRecoveryCodes(CurrentUser user, String password) {
        requireOn(user);
        ownPassword.require(user, password);
        record(user, "RECOVERY_CODES_RENEWED");
        return codes.renew(user.id().value());
    }

    @PreAuthorize("isAuthenticated()")
    public void turnOff(CurrentUser user, String password) {
        requireOn(user);
        ownPassword.require(user, password);
        jdbc.sql("delete from second_factor where account_id = :id")
                .param("id", user.id().value())
                .update();
        record(user, "SECOND_FACTOR_OFF");
    }

    private byte[] pending(CurrentUser user) {
        var kept = kept(user)
                .filter(waiting -> waiting.confirmed().isEmpty())
                .orElseThrow(() -> new NotFoundException("pending second factor"));
        return box.open(kept.secret(), user.id().value())
                .orElseThrow(() -> new BusinessRuleViolation("identity.secondFactor.otherKey"));
    }

    private void requireOff(CurrentUser user) {
        if (kept(user).filter(kept -> kept.confirmed().isPresent()).isPresent()) {
            throw new BusinessRuleViolation("identity.secondFactor.isOn");
        }
    }

    private void requireOn(CurrentUser user) {
        if (kept(user).filter(kept -> kept.confirmed().isPresent()).isEmpty()) {
            throw new BusinessRuleViolation("identity.secondFactor.isOff");
        }
    }

    private Optional<Kept> kept(CurrentUser user) {
        return jdbc.sql(
                        "select encode(secret, 'hex'), confirmed_at, key_name from second_factor where account_id = :id")
                .param("id", user.id().value())
                .query((row, n) ->
                        new Kept(row.getString(1), Optional.ofNullable(row.getTimestamp(2)), row.getString(3)))
                .optional();
    }

    private int left(CurrentUser user) {
        return jdbc.sql("select count(*) from recovery_code where account_id = :id and used_at is null")
                .param("id", user.id().value())
                .query(Integer.class)
                .single();
    }

    private void record(CurrentUser user, String action) {
        journal.record(user.actor(), Subject.ACCOUNT, user.id().value(), action, null, null, null);
    }
}
