package vn.doichieu.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;

/** Hands out accounts to be changed, one person at a time, and only within the scope of who asks. */
@Component
class AccountDesk {

    private static final String ACCOUNT = """
            select a.id, a.username, a.display_name, a.unit_id, a.active, a.password_hash is not null, a.version,
              a.changed_by, a.changed_at from account a where a.id = :id
            """;

    private final JdbcClient jdbc;
    private final Demonstration demonstration;
    private final Clock clock;

    AccountDesk(JdbcClient jdbc, Demonstration demonstration, Clock clock) {
        this.jdbc = jdbc;
        this.demonstration = demonstration;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Until the end of the transaction nobody else changes it; outside the scope there is no such account. */
    ManagedAccount take(long id, int seen, CurrentUser manager) {
        var scope = AccountScope.of(manager, Permission.ACCOUNT_MANAGE);
        var account = jdbc.sql(ACCOUNT + " and " + AccountScope.VISIBLE + " for update of a")
                .param("id", id)
                .param("everything", scope.everything())
                .param("units", scope.units())
                .param("zones", scope.zones())
                .query(this::account)
                .optional()
                .orElseThrow(() -> new NotFoundException("account " + id));
        account.requireVersion(seen);
        return account;
    }

    /** For a deputy: the scope is the unit of the head, which the caller asks for. */
    Optional<ManagedAccount> take(long id) {
        return jdbc.sql(ACCOUNT + " for update of a")
                .param("id", id)
                .query(this::account)
                .optional();
    }

    Optional<ManagedAccount> find(long id) {
        return jdbc.sql(ACCOUNT).param("id", id).query(this::account).optional();
    }

    /** Another change was made: whoever still looks at the page from before is told. */
    void changed(long id, CurrentUser by) {
        jdbc.sql("update account set version = version + 1, changed_by = :by, changed_at = :now where id = :id")
                .param("id", id)
                .param("by", by.name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * To be called before an account is taken that may lose the administration: of two administrators who switch each
     * other off at the same moment the second finds what the first has done.
     */
    void holdAdministrators() {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtext('identity administrators'))) as held")
                .query(Integer.class)
                .single();
    }

    /** Somebody has to be left who can let people in, and whose role has no end. */
    void requireAnotherAdministrator(ManagedAccount leaving) {
        var remaining = jdbc.sql("""
                select a.id from account a
                where a.active and a.password_hash is not null and (:demonstration or not a.demonstration)
                  and exists (select from role_grant g where g.account_id = a.id and g.role = 'ADMIN'
                    and g.valid_from <= :today and g.valid_to is null)""")
                .param("demonstration", demonstration.running())
                .param("today", today())
                .query(Long.class)
                .list();
        if (remaining.equals(List.of(leaving.id()))) {
            throw new BusinessRuleViolation("identity.account.lastAdministrator");
        }
    }

    private ManagedAccount account(ResultSet row, int n) throws SQLException {
        return new ManagedAccount(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                Optional.ofNullable(row.getObject(4, Long.class)).map(UnitId::new),
                row.getBoolean(5),
                row.getBoolean(6),
                row.getInt(7),
                row.getString(8),
                row.getTimestamp(9).toInstant(),
                grants(row.getLong(1)));
    }

    private List<HeldGrant> grants(long account) {
        return jdbc.sql("""
                select id, role, unit_id, zone_id, valid_from, valid_to, acting from role_grant
                where account_id = :id order by id""").param("id", account).query(AccountDesk::grant).list();
    }

    static HeldGrant grant(ResultSet row, int n) throws SQLException {
        return new HeldGrant(
                row.getLong(1),
                Role.valueOf(row.getString(2)),
                Optional.ofNullable(row.getObject(3, Long.class)).map(UnitId::new),
                Optional.ofNullable(row.getObject(4, Long.class)),
                row.getObject(5, LocalDate.class),
                Optional.ofNullable(row.getObject(6, LocalDate.class)),
                row.getBoolean(7));
    }
}
