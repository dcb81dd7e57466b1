package vn.doichieu.identity;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.Subject;

/** Gives roles and ends them, each with its reason and only by those {@link GivingRule} names. */
@Service
@Transactional
public class RoleGrants {

    private final AccountDesk desk;
    private final AccountWriter writer;
    private final OneTimeLinks links;
    private final GrantWords words;
    private final Journal journal;

    RoleGrants(AccountDesk desk, AccountWriter writer, OneTimeLinks links, GrantWords words, Journal journal) {
        this.desk = desk;
        this.writer = writer;
        this.links = links;
        this.words = words;
        this.journal = journal;
    }

    @PreAuthorize("hasAuthority('ACCOUNT_MANAGE')")
    public void give(long id, int seen, NewGrant grant, String reason, CurrentUser giver) {
        var account = desk.take(id, seen, giver);
        account.requireNotOf(giver);
        account.requireActive();
        account.requireGivable(grant, giver, desk.today());
        writer.insert(id, grant, false, reason, giver);
        links.revokeUnlessBy(id, giver.id());
        journal.record(giver.actor(), Subject.ACCOUNT, id, "ROLE_GIVEN", null, words.of(grant), reason);
        desk.changed(id, giver);
    }

    @PreAuthorize("hasAuthority('ACCOUNT_MANAGE')")
    public void end(long id, int seen, long grant, String reason, CurrentUser manager) {
        desk.holdAdministrators();
        var account = desk.take(id, seen, manager);
        var held = account.requireEndable(grant, manager, desk.today());
        if (held.role() == Role.ADMIN) {
            desk.requireAnotherAdministrator(account);
        }
        writer.end(held, reason, manager);
        journal.record(manager.actor(), Subject.ACCOUNT, id, "ROLE_ENDED", words.of(held), null, reason);
        desk.changed(id, manager);
    }
}
