package vn.doichieu.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UserId;

/** Corrects an account, switches it off and on again. It is never deleted: what it signed keeps its name. */
@Service
@Transactional
public class AccountLife {

    private final JdbcClient jdbc;
    private final AccountDesk desk;
    private final OneTimeLinks links;
    private final GrantWords words;
    private final Journal journal;
    private final Sessions sessions;
    private final TokenBook tokens;

    AccountLife(
            JdbcClient jdbc,
            AccountDesk desk,
            OneTimeLinks links,
            GrantWords words,
            Journal journal,
            Sessions sessions,
            TokenBook tokens) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.links = links;
        this.words = words;
        this.journal = journal;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    @PreAuthorize("hasAuthority('ACCOUNT_MANAGE')")
    public void correct(long id, int seen, String office, Optional<UnitId> home, CurrentUser manager) {
        var account = desk.take(id, seen, manager);
        account.requireManagedBy(manager, desk.today());
        boolean moves = !account.home().equals(home);
        if (moves) {
            requireMove(account, home, manager);
        }
        jdbc.sql("update account set display_name = :office, unit_id = :home where id = :id")
                .param("office", office)
                .param("home", home.map(UnitId::value).orElse(null))
                .param("id", id)
                .update();
        if (!account.office().equals(office)) {
            record(manager, id, "OFFICE_CHANGED", account.office(), office, "");
        }
        if (moves) {
            record(manager, id, "UNIT_CHANGED", words.unit(account.home()), words.unit(home), "");
        }
        desk.changed(id, manager);
    }

    /** Who may inspect whom hangs on the unit somebody works in: nobody is moved to where the mover has no say. */
    private static void requireMove(ManagedAccount account, Optional<UnitId> home, CurrentUser manager) {
        if (home.isPresent()) {
            AccountWriter.requireWithin(home.get(), manager);
        } else if (!manager.everywhere(Permission.ACCOUNT_MANAGE)
                && account.home().isPresent()) {
            throw new BusinessRuleViolation("identity.home.needed");
        }
    }

    @PreAuthorize("hasAuthority('ACCOUNT_MANAGE')")
    public void switchOff(long id, int seen, String reason, CurrentUser manager) {
        desk.holdAdministrators();
        var account = desk.take(id, seen, manager);
        account.requireManagedBy(manager, desk.today());
        account.requireActive();
        desk.requireAnotherAdministrator(account);
        links.revoke(id);
        setActive(id, false);
        record(manager, id, "SWITCHED_OFF", "", "", reason);
        tokens.endAll(id, manager.actor(), Optional.of(reason));
        desk.changed(id, manager);
        sessions.endAllOf(new UserId(id), Optional.empty());
    }

    @PreAuthorize("hasAuthority('ACCOUNT_MANAGE')")
    public void switchOn(long id, int seen, String reason, CurrentUser manager) {
        var account = desk.take(id, seen, manager);
        account.requireManagedBy(manager, desk.today());
        if (account.active()) {
            throw new BusinessRuleViolation("identity.account.isOn");
        }
        setActive(id, true);
        record(manager, id, "SWITCHED_ON", "", "", reason);
        desk.changed(id, manager);
    }

    private void setActive(long id, boolean active) {
        jdbc.sql("update account set active = :active where id = :id")
                .param("active", active)
                .param("id", id)
                .update();
    }

    private void record(CurrentUser by, long id, String action, String from, String to, String reason) {
        journal.record(by.actor(), Subject.ACCOUNT, id, action, orNothing(from), orNothing(to), orNothing(reason));
    }

    private static @Nullable String orNothing(String text) {
        return text.isEmpty() ? null : text;
    }
}
