package vn.doichieu.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.organization.UnitView;
import vn.doichieu.organization.Units;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UserId;

/** The accounts with their roles and scopes, read-only, each person's own part of them. */
@Service
@Transactional(readOnly = true)
public class Accounts {

    /** Every word is somewhere in the name or the office; diacritics and capitals do not matter. */
    private static final String FOUND = """
            from account a where %s
              and coalesce((select bool_and(position(word in unaccent(lower(a.username || ' ' || a.display_name))) > 0)
                from regexp_split_to_table(unaccent(lower(:text)), '\\s+') as word), true)
              and (:role = '' or exists (select from role_grant r where r.account_id = a.id and r.role = :role
                and (r.valid_to is null or r.valid_to >= greatest(:today, r.valid_from))))
              and (:state = '' or :state = case when not a.active then 'SWITCHED_OFF'
                when a.password_hash is null then 'INVITED' else 'ACTIVE' end)
            """.formatted(AccountScope.VISIBLE);

    private record Found(long id, int total) {}

    private final JdbcClient jdbc;
    private final AccountReader reader;
    private final AccountDesk desk;
    private final Units units;
    private final Demonstration demonstration;
    private final TokenBook tokens;
    private final Clock clock;

    Accounts(
            JdbcClient jdbc,
            AccountReader reader,
            AccountDesk desk,
            Units units,
            Demonstration demonstration,
            TokenBook tokens,
            Clock clock) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.desk = desk;
        this.units = units;
        this.demonstration = demonstration;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** For the sign-in page; none unless this is the demonstration. */
    @PreAuthorize("permitAll()")
    public List<DemonstrationAccount> toTryOut() {
        if (!demonstration.running()) {
            return List.of();
        }
        return jdbc.sql("select username, display_name from account where demonstration and active order by id")
                .query((row, n) -> new DemonstrationAccount(row.getString(1), row.getString(2)))
                .list();
    }

    @PreAuthorize("hasAuthority('ACCOUNT_READ')")
    public AccountPage page(AccountSearch search, CurrentUser reading) {
        var scope = AccountScope.of(reading, Permission.ACCOUNT_READ);
        var found = jdbc.sql("select a.id, count(*) over () " + FOUND
                        + " order by a.display_name, a.id limit :size offset :skip")
                .param("everything", scope.everything())
                .param("units", scope.units())
                .param("zones", scope.zones())
                .param("text", search.text())
                .param("role", search.role().map(Role::name).orElse(""))
                .param("state", search.state().map(AccountState::name).orElse(""))
                .param("today", LocalDate.now(clock))
                .param("size", AccountPage.SIZE)
                .param("skip", (search.page() - 1) * AccountPage.SIZE)
                .query((row, n) -> new Found(row.getLong(1), row.getInt(2)))
                .list();
        int total = found.stream().findFirst().map(Found::total).orElse(0);
        var accounts = reader.read(found.stream().map(Found::id).toList());
        return new AccountPage(accounts, search, total, reading.may(Permission.ACCOUNT_MANAGE));
    }

    @PreAuthorize("hasAuthority('ACCOUNT_READ')")
    public AccountDetail show(long id, CurrentUser reading) {
        requireVisible(id, reading);
        var account = desk.find(id).orElseThrow();
        var view = reader.read(List.of(id)).get(0);
        var today = LocalDate.now(clock);
        Set<Long> endable = account.id() == reading.id().value() || !reading.may(Permission.ACCOUNT_MANAGE)
                ? Set.of()
                : account.grants().stream()
                        .filter(grant -> grant.open(today) && GivingRule.allows(reading, grant.giving(account.home())))
                        .map(HeldGrant::id)
                        .collect(Collectors.toSet());
        return new AccountDetail(
                view,
                link(id),
                account.standingFor(reading, today),
                endable,
                tokens.open(id),
                account.changedBy(),
                account.changedAt());
    }

    private void requireVisible(long id, CurrentUser reading) {
        if (!isVisible(id, reading)) {
            throw new NotFoundException("account " + id);
        }
    }

    boolean isVisible(long id, CurrentUser reading) {
        var scope = AccountScope.of(reading, Permission.ACCOUNT_READ);
        return jdbc.sql("select exists (select from account a where a.id = :id and " + AccountScope.VISIBLE + ")")
                .param("id", id)
                .param("everything", scope.everything())
                .param("units", scope.units())
                .param("zones", scope.zones())
                .query(Boolean.class)
                .single();
    }

    private Optional<AccountDetail.Link> link(long account) {
        return jdbc.sql("""
                select l.created_at, l.expires_at, l.expires_at <= :now, b.display_name
                from one_time_link l join account b on b.id = l.created_by
                where l.account_id = :account and l.used_at is null""")
                .param("account", account)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new AccountDetail.Link(
                        row.getTimestamp(1).toInstant(),
                        row.getTimestamp(2).toInstant(),
                        row.getBoolean(3),
                        row.getString(4)))
                .optional();
    }

    /** What somebody may choose from when inviting people and giving roles. */
    @PreAuthorize("hasAuthority('ACCOUNT_MANAGE')")
    public GivingChoice choice(CurrentUser giver) {
        boolean everywhere = giver.everywhere(Permission.ACCOUNT_MANAGE);
        var given = everywhere
                ? units.all()
                : units.units(giver.scope(Permission.ACCOUNT_MANAGE).units()).values().stream()
                        .sorted(Comparator.comparing(UnitView::name))
                        .toList();
        return new GivingChoice(GivingRule.givenBy(giver), given, everywhere ? units.zones() : List.of());
    }

    /** The own account, with all roles past and to come. */
    @PreAuthorize("isAuthenticated()")
    public AccountView own(CurrentUser self) {
        return reader.read(List.of(self.id().value())).get(0);
    }

    /** Those who stand for a unit, unit by unit: whom a decision may name as members of a team. */
    @PreAuthorize("hasAuthority('PLAN_EDIT')")
    public List<Official> officials() {
        return jdbc.sql("""
                select a.id, a.display_name, a.unit_id, exists (select 1 from role_grant g where g.account_id = a.id
                  and g.role = 'INSPECTOR' and g.valid_from <= :today and (g.valid_to is null or g.valid_to >= :today))
                from account a where a.unit_id is not null and a.active and (:demonstration or not a.demonstration)
                order by a.unit_id, a.display_name, a.id""")
                .param("today", LocalDate.now(clock))
                .param("demonstration", demonstration.running())
                .query((row, n) -> new Official(
                        new UserId(row.getLong(1)), row.getString(2), new UnitId(row.getLong(3)), row.getBoolean(4)))
                .list();
    }
}
