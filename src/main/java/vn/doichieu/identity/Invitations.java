package vn.doichieu.identity;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.identity.OneTimeLinks.Purpose;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UserId;

/** People come in by a link somebody hands them, and choose their password themselves. Nobody chooses it for them. */
@Service
@Transactional
public class Invitations {

    private final JdbcClient jdbc;
    private final AccountDesk desk;
    private final AccountWriter writer;
    private final OneTimeLinks links;
    private final PasswordEncoder passwords;
    private final Journal journal;
    private final Sessions sessions;
    private final TokenBook tokens;

    Invitations(
            JdbcClient jdbc,
            AccountDesk desk,
            AccountWriter writer,
            OneTimeLinks links,
            PasswordEncoder passwords,
            Journal journal,
            Sessions sessions,
            TokenBook tokens) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.writer = writer;
        this.links = links;
        this.passwords = passwords;
        this.journal = journal;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    @PreAuthorize("hasAuthority('ACCOUNT_MANAGE')")
    @Transactional(readOnly = true)
    public String proposedUsername(String office) {
        return Usernames.proposed(office, writer::isTaken);
    }

    @PreAuthorize("hasAuthority('ACCOUNT_MANAGE')")
    public Invitation invite(NewAccount invited, CurrentUser inviter) {
        long id = writer.create(invited, inviter);
        var token = links.issue(id, Purpose.INVITATION, inviter.id());
        return new Invitation(id, invited.username(), invited.office(), token, true, links.expiry());
    }

    /** A new link for somebody who has none yet, or no password any more that he knows. The old link dies. */
    @PreAuthorize("hasAuthority('ACCOUNT_MANAGE')")
    public Invitation renew(long id, int seen, CurrentUser manager) {
        var account = desk.take(id, seen, manager);
        account.requireManagedBy(manager, desk.today());
        account.requireActive();
        boolean first = account.state() == AccountState.INVITED;
        var token = links.issue(id, first ? Purpose.INVITATION : Purpose.PASSWORD_RESET, manager.id());
        record(manager.actor(), id, first ? "LINK_RENEWED" : "RESET_LINK_MADE");
        desk.changed(id, manager);
        return new Invitation(id, account.username(), account.office(), token, first, links.expiry());
    }

    @PreAuthorize("hasAuthority('ACCOUNT_MANAGE')")
    public void revoke(long id, int seen, CurrentUser manager) {
        var account = desk.take(id, seen, manager);
        account.requireManagedBy(manager, desk.today());
        if (!links.revoke(id)) {
            throw new BusinessRuleViolation("identity.link.none");
        }
        record(manager.actor(), id, "LINK_REVOKED");
        desk.changed(id, manager);
    }

    /** Empty for a link that is unknown, used, taken back or too old; which of these, nobody learns. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Optional<InvitedPerson> find(String token) {
        return links.open(token)
                .map(open -> new InvitedPerson(
                        open.username(), open.office(), open.purpose() == Purpose.INVITATION, open.expiresAt()));
    }

    /** False when the link went out of use meanwhile. */
    @PreAuthorize("permitAll()")
    public boolean accept(String token, String password) {
        var open = links.open(token);
        if (open.isEmpty() || !links.use(token)) {
            return false;
        }
        var person = open.get();
        PasswordRules.problem(password, person.username()).ifPresent(problem -> {
            throw new BusinessRuleViolation(problem);
        });
        jdbc.sql("update account set password_hash = :hash, version = version + 1 where id = :id and active")
                .param("hash", passwords.encode(password))
                .param("id", person.account())
                .update();
        var first = person.purpose() == Purpose.INVITATION;
        var actor = new Actor(new UserId(person.account()), person.office());
        record(actor, person.account(), first ? "INVITATION_ACCEPTED" : "PASSWORD_RESET");
        sessions.endAllOf(new UserId(person.account()), Optional.empty());
        // Who lost the password cannot know what another did with it meanwhile.
        tokens.endAll(person.account(), actor, Optional.empty());
        return true;
    }

    private void record(Actor actor, long id, String action) {
        journal.record(actor, Subject.ACCOUNT, id, action, null, null, null);
    }
}
