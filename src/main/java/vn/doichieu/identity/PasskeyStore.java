package vn.doichieu.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.CleanText;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UserId;

/** The passkeys in the database. A new one is written down, gets a short name, and there are not too many of them. */
@Component
class PasskeyStore implements UserCredentialRepository {

    static final int MOST = 20;
    private static final int LONGEST_NAME = 100;

    private final UserCredentialRepository rows;
    private final JdbcClient jdbc;
    private final Journal journal;

    PasskeyStore(JdbcOperations operations, JdbcClient jdbc, Journal journal) {
        this.rows = new JdbcUserCredentialRepository(operations);
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** Also called at each sign-in, which counts the uses of a key. */
    @Override
    @Transactional
    public void save(CredentialRecord passkey) {
        if (rows.findByCredentialId(passkey.getCredentialId()) != null) {
            rows.save(passkey);
            return;
        }
        if (rows.findByUserId(passkey.getUserEntityUserId()).size() >= MOST) {
            throw new BusinessRuleViolation("identity.passkey.tooMany", MOST);
        }
        var named = ImmutableCredentialRecord.fromCredentialRecord(passkey)
                .label(name(passkey.getLabel()))
                .build();
        rows.save(named);
        record(named, "PASSKEY_ADDED", null, named.getLabel());
    }

    @Override
    @Transactional
    public void delete(Bytes id) {
        var passkey = rows.findByCredentialId(id);
        if (passkey != null) {
            rows.delete(id);
            record(passkey, "PASSKEY_REMOVED", passkey.getLabel(), null);
        }
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return rows.findByCredentialId(id);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        return rows.findByUserId(user);
    }

    private static String name(String typed) {
        var name = CleanText.of(typed).strip();
        return name.substring(
                0, name.offsetByCodePoints(0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length()))));
    }

    private void record(CredentialRecord passkey, String action, @Nullable String from, @Nullable String to) {
        var owner = jdbc.sql("""
                select a.id, a.display_name from account a join user_entities e on e.name = a.username
                where e.id = :user""")
                .param("user", passkey.getUserEntityUserId().toBase64UrlString())
                .query((row, n) -> new Actor(new UserId(row.getLong(1)), row.getString(2)))
                .single();
        journal.record(owner, Subject.ACCOUNT, owner.id().value(), action, from, to, null);
    }
}
