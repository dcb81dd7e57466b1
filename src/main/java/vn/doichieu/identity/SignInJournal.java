package vn.doichieu.identity;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.Sentences;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UserId;

/**
 * Writes down who came in, who was refused and who left. An account that does not exist leaves only an address: what
 * was typed in place of a name is now and then a password.
 */
@Component
class SignInJournal {

    private static final long NOBODY = 0;
    private static final Duration TOLD_EVERY = Duration.ofHours(1);

    private record Known(long id, String office) {}

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Sentences sentences;

    SignInJournal(JdbcClient jdbc, Journal journal, Sentences sentences) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.sentences = sentences;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void signedIn(String username, Device device) {
        by(username, "SIGNED_IN", place(device));
    }

    /** A program says who it is with every call: once an hour from one place is told, not each of them. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void called(String username, Device device) {
        var told = jdbc.sql("""
                select exists (select from journal_entry e join account a on a.id = e.subject_id
                  where a.username = :username and e.subject_kind = 'ACCOUNT' and e.action = 'SIGNED_IN'
                    and e.to_value = :place and e.recorded_at > :since)""")
                .param("username", username)
                .param("place", place(device))
                .param("since", Timestamp.from(device.since().minus(TOLD_EVERY)))
                .query(Boolean.class)
                .single();
        if (!told) {
            signedIn(username, device);
        }
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void signedOut(String username, @Nullable Device device) {
        by(username, "SIGNED_OUT", Optional.ofNullable(device).map(this::place).orElse(null));
    }

    /** {@code lockedOut}: it was one too many, the next one has to wait. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refused(String username, String address, boolean lockedOut) {
        var nobody = new Actor(new UserId(NOBODY), sentences.text("identity.signIn.nobody"));
        var account = find(username);
        if (account.isPresent()) {
            var id = account.get().id();
            journal.record(nobody, Subject.ACCOUNT, id, "SIGN_IN_REFUSED", null, address, null);
            if (lockedOut) {
                journal.record(nobody, Subject.ACCOUNT, id, "LOCKED_OUT", null, address, null);
            }
            return;
        }
        journal.record(nobody, Subject.SIGN_IN, NOBODY, "REFUSED", null, address, null);
        if (lockedOut) {
            journal.record(nobody, Subject.SIGN_IN, NOBODY, "LOCKED_OUT", null, address, null);
        }
    }

    private void by(String username, String action, @Nullable String where) {
        find(username).ifPresent(account -> {
            var person = new Actor(new UserId(account.id()), account.office());
            journal.record(person, Subject.ACCOUNT, account.id(), action, null, where, null);
        });
    }

    private Optional<Known> find(String username) {
        return jdbc.sql("select id, display_name from account where username = :username")
                .param("username", username)
                .query((row, n) -> new Known(row.getLong(1), row.getString(2)))
                .optional();
    }

    private String place(Device device) {
        return sentences.text(
                "identity.device.place",
                device.address(),
                device.kind().name(),
                Sentence.of("identity.signIn.way." + device.way()));
    }
}
