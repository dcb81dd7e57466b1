package vn.doichieu.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UserId;

/** Lets whoever holds the one-time link create the first account, once, and only while there is none. */
@Service
@Transactional
public class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private static final String OPEN_LINK = """
            token_hash = :hash and purpose = 'FIRST_ADMINISTRATOR' and used_at is null and expires_at > :now and not exists (select from account)""";

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final LinkFile file;
    private final Journal journal;
    private final Clock clock;

    FirstAdministrator(JdbcClient jdbc, PasswordEncoder passwords, LinkFile file, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.file = file;
        this.journal = journal;
        this.clock = clock;
    }

    /** A link that is unknown, used or too old leads nowhere. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public void requireOpen(String token) {
        var open = jdbc.sql("select exists (select from one_time_link where " + OPEN_LINK + ")")
                .param("hash", LinkFile.hash(token))
                .param("now", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
        if (!open) {
            throw nowhere();
        }
    }

    @PreAuthorize("permitAll()")
    public void create(String token, String username, String office, String password) {
        // Two links may be open, one for each node: still there is one first account.
        Turns.await(jdbc, Turns.FIRST_ADMINISTRATOR);
        use(token);
        var id = insert(username.toLowerCase(Locale.ROOT), office, password);
        jdbc.sql("insert into role_grant (account_id, role) values (:id, 'ADMIN')")
                .param("id", id)
                .update();
        journal.record(new Actor(new UserId(id), office), Subject.ACCOUNT, id, "CREATED", null, null, null);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                file.delete();
                LOG.info("Account {} was created as the first administrator", id);
            }
        });
    }

    /** Of two who come at the same moment, the row lets one through. */
    private void use(String token) {
        var used = jdbc.sql("update one_time_link set used_at = :now where " + OPEN_LINK)
                .param("hash", LinkFile.hash(token))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (used == 0) {
            throw nowhere();
        }
    }

    private long insert(String username, String office, String password) {
        return jdbc.sql("""
                insert into account (username, display_name, password_hash)
                values (:username, :office, :hash) returning id""")
                .param("username", username)
                .param("office", office)
                .param("hash", passwords.encode(password))
                .query(Long.class)
                .single();
    }

    private static NotFoundException nowhere() {
        return new NotFoundException("one-time link");
    }
}
