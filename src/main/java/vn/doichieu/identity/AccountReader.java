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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.identity.GrantView.Standing;
import vn.doichieu.organization.Units;
import vn.doichieu.shared.UnitId;

/** Reads accounts with their roles and the names of what they stand for: four queries, however many there are. */
@Component
class AccountReader {

    private record Row(
            long id,
            String username,
            String office,
            @Nullable Long home,
            AccountState state,
            boolean demonstration,
            Instant createdAt,
            int version,
            @Nullable HeldGrant grant,
            Optional<String> reason,
            Optional<String> endReason) {}

    private static final String ROWS = """
            select a.id, a.username, a.display_name, a.unit_id, case when not a.active then 'SWITCHED_OFF'
                when a.password_hash is null then 'INVITED' else 'ACTIVE' end, a.demonstration, a.created_at, a.version,
              g.id as grant_id, g.role, g.unit_id as grant_unit, g.zone_id, g.valid_from, g.valid_to, g.acting,
              g.reason, g.end_reason
            from account a left join role_grant g on g.account_id = a.id
            where a.id in (:ids) order by a.display_name, a.id, g.id
            """;

    private record Names(Map<UnitId, String> units, Map<Long, String> zones) {

        Optional<String> unit(Optional<UnitId> unit) {
            return unit.map(id -> Objects.requireNonNull(units.get(id)));
        }

        Optional<String> scope(HeldGrant grant) {
            return unit(grant.unit()).or(() -> grant.zone().map(id -> Objects.requireNonNull(zones.get(id))));
        }
    }

    private final JdbcClient jdbc;
    private final Units units;
    private final Clock clock;

    AccountReader(JdbcClient jdbc, Units units, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.clock = clock;
    }

    /** In the order of their offices. */
    List<AccountView> read(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var rows = jdbc.sql(ROWS).param("ids", ids).query(AccountReader::row).list();
        var names = names(rows);
        var accounts = new LinkedHashMap<Long, List<Row>>();
        rows.forEach(row ->
                accounts.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
        return accounts.values().stream().map(account -> view(account, names)).toList();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4, Long.class),
                AccountState.valueOf(row.getString(5)),
                row.getBoolean(6),
                row.getTimestamp(7).toInstant(),
                row.getInt(8),
                row.getObject("grant_id") == null ? null : grant(row),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getString("end_reason")));
    }

    private static HeldGrant grant(ResultSet row) throws SQLException {
        return new HeldGrant(
                row.getLong("grant_id"),
                Role.valueOf(row.getString("role")),
                Optional.ofNullable(row.getObject("grant_unit", Long.class)).map(UnitId::new),
                Optional.ofNullable(row.getObject("zone_id", Long.class)),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
                row.getBoolean("acting"));
    }

    private Names names(List<Row> rows) {
        var unitIds = rows.stream()
                .flatMap(row -> Stream.concat(
                        Optional.ofNullable(row.home()).map(UnitId::new).stream(),
                        Optional.ofNullable(row.grant()).flatMap(HeldGrant::unit).stream()))
                .collect(Collectors.toSet());
        Set<Long> zoneIds = rows.stream()
                .flatMap(row -> Optional.ofNullable(row.grant()).flatMap(HeldGrant::zone).stream())
                .collect(Collectors.toSet());
        var unitNames = units.units(unitIds).values().stream()
                .collect(Collectors.toMap(unit -> unit.id(), unit -> unit.name()));
        return new Names(unitNames, units.zoneNames(zoneIds));
    }

    private AccountView view(List<Row> rows, Names names) {
        var account = rows.get(0);
        var home = Optional.ofNullable(account.home()).map(UnitId::new);
        return new AccountView(
                account.id(),
                account.username(),
                account.office(),
                home,
                names.unit(home),
                account.state(),
                account.demonstration(),
                account.createdAt(),
                account.version(),
                rows.stream().flatMap(row -> grant(row, names).stream()).toList());
    }

    private Optional<GrantView> grant(Row row, Names names) {
        return Optional.ofNullable(row.grant())
                .map(grant -> new GrantView(
                        grant.id(),
                        grant.role(),
                        names.scope(grant),
                        grant.from(),
                        grant.to(),
                        Standing.of(grant.from(), grant.to(), LocalDate.now(clock)),
                        grant.acting(),
                        row.reason(),
                        row.endReason()));
    }
}
