package vn.doichieu.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.organization.UnitView;
import vn.doichieu.organization.Units;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UserId;

/** The accounts with their roles and scopes, read-only. */
@Service
@Transactional(readOnly = true)
public class Accounts {

    private record Row(
            long id,
            String username,
            String office,
            boolean active,
            boolean demonstration,
            Instant createdAt,
            @Nullable Role role,
            @Nullable Long unit,
            @Nullable Long zone,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    private record Names(Map<UnitId, UnitView> units, Map<Long, String> zones) {

        Optional<String> of(Row row) {
            if (row.unit() != null) {
                return Optional.of(Objects.requireNonNull(units.get(new UnitId(row.unit())))
                        .name());
            }
            return Optional.ofNullable(row.zone()).map(zones::get);
        }
    }

    private final JdbcClient jdbc;
    private final Units units;
    private final Demonstration demonstration;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Units units, Demonstration demonstration, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.demonstration = demonstration;
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
    public List<AccountView> all() {
        var rows = jdbc.sql("""
                select a.id, a.username, a.display_name, a.active, a.demonstration, a.created_at,
                  g.role, g.unit_id, g.zone_id, g.valid_from, g.valid_to
                from account a left join role_grant g on g.account_id = a.id order by a.id, g.id""").query(Accounts::row).list();
        var names = names(rows);
        var accounts = new LinkedHashMap<String, List<Row>>();
        rows.forEach(row -> accounts.computeIfAbsent(row.username(), name -> new ArrayList<>())
                .add(row));
        return accounts.values().stream().map(account -> view(account, names)).toList();
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

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getBoolean(4),
                row.getBoolean(5),
                row.getTimestamp(6).toInstant(),
                row.getString(7) == null ? null : Role.valueOf(row.getString(7)),
                row.getObject(8, Long.class),
                row.getObject(9, Long.class),
                row.getObject(10, LocalDate.class),
                row.getObject(11, LocalDate.class));
    }

    private Names names(List<Row> rows) {
        var unitIds = rows.stream()
                .flatMap(row -> Optional.ofNullable(row.unit()).stream())
                .map(UnitId::new)
                .collect(Collectors.toSet());
        var zoneIds = rows.stream()
                .flatMap(row -> Optional.ofNullable(row.zone()).stream())
                .collect(Collectors.toSet());
        return new Names(units.units(unitIds), units.zoneNames(zoneIds));
    }

    private AccountView view(List<Row> rows, Names names) {
        var account = rows.get(0);
        var grants = rows.stream().flatMap(row -> grant(row, names).stream()).toList();
        return new AccountView(
                account.id(),
                account.username(),
                account.office(),
                account.active(),
                account.demonstration(),
                account.createdAt(),
                grants);
    }

    private Optional<AccountView.Grant> grant(Row row, Names names) {
        if (row.role() == null || row.from() == null) {
            return Optional.empty();
        }
        var today = LocalDate.now(clock);
        var current =
                !row.from().isAfter(today) && (row.to() == null || !row.to().isBefore(today));
        return Optional.of(
                new AccountView.Grant(row.role(), names.of(row), row.from(), Optional.ofNullable(row.to()), current));
    }
}
