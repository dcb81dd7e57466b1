package vn.doichieu.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;

/** Writes accounts and roles down, once the rules have let them through. */
@Component
class AccountWriter {

    private final JdbcClient jdbc;
    private final GrantWords words;
    private final Journal journal;
    private final Clock clock;

    AccountWriter(JdbcClient jdbc, GrantWords words, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.words = words;
        this.journal = journal;
        this.clock = clock;
    }

    boolean isTaken(String username) {
        return jdbc.sql("select exists (select from account where username = :username)")
                .param("username", username)
                .query(Boolean.class)
                .single();
    }

    long create(NewAccount account, CurrentUser inviter) {
        requireAllowed(account, inviter);
        var id = jdbc.sql("""
                insert into account (username, display_name, unit_id, created_at, changed_at, changed_by)
                values (:username, :office, :home, :now, :now, :by) on conflict (username) do nothing returning id""")
                .param("username", account.username())
                .param("office", account.office())
                .param("home", account.home().map(UnitId::value).orElse(null))
                .param("now", Timestamp.from(clock.instant()))
                .param("by", inviter.name())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new BusinessRuleViolation("identity.username.taken", account.username()));
        account.grants().forEach(grant -> insert(id, grant, false, null, inviter));
        var roles = account.grants().stream().map(words::of).collect(Collectors.joining("; "));
        journal.record(inviter.actor(), Subject.ACCOUNT, id, "INVITED", null, roles, null);
        return id;
    }

    private void requireAllowed(NewAccount account, CurrentUser inviter) {
        account.home().ifPresent(home -> requireWithin(home, inviter));
        for (var grant : account.grants()) {
            ManagedAccount.requireGivable(grant, account.home(), inviter);
            ManagedAccount.requireDays(grant, LocalDate.now(clock));
        }
    }

    static void requireWithin(UnitId home, CurrentUser manager) {
        if (!manager.everywhere(Permission.ACCOUNT_MANAGE)
                && !manager.scope(Permission.ACCOUNT_MANAGE).contains(home)) {
            throw new BusinessRuleViolation("identity.home.beyond");
        }
    }

    long insert(long account, NewGrant grant, boolean acting, @Nullable String reason, CurrentUser giver) {
        return jdbc.sql("""
                insert into role_grant (account_id, role, unit_id, zone_id, valid_from, valid_to, acting, reason, given_by, given_at)
                values (:account, :role, :unit, :zone, :from, :to, :acting, :reason, :by, :now) returning id""")
                .param("account", account)
                .param("role", grant.role().name())
                .param("unit", grant.unit().map(UnitId::value).orElse(null))
                .param("zone", grant.zone().orElse(null))
                .param("from", grant.from())
                .param("to", grant.to().orElse(null))
                .param("acting", acting)
                .param("reason", reason)
                .param("by", giver.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    /** From today on. One that has not begun never will. */
    void end(HeldGrant grant, String reason, CurrentUser by) {
        jdbc.sql("""
                update role_grant set valid_to = greatest(cast(:today as date) - 1, valid_from - 1), ended_by = :by,
                  ended_at = :now, end_reason = :reason where id = :id""")
                .param("today", LocalDate.now(clock))
                .param("by", by.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .param("reason", reason)
                .param("id", grant.id())
                .update();
    }
}
