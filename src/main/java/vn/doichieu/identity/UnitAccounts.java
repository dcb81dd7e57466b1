package vn.doichieu.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/** Which roles of units and zones somebody holds: whether anybody can score, approve, run the zone. No names of persons. */
@Service
@Transactional(readOnly = true)
public class UnitAccounts {

    private final JdbcClient jdbc;
    private final Clock clock;

    UnitAccounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Units where nobody holds a role are left out. */
    @PreAuthorize("hasAuthority('YEAR_EDIT')")
    public Map<UnitId, Set<Role>> rolesOf(UnitScope units) {
        var roles = new HashMap<UnitId, Set<Role>>();
        if (units.units().isEmpty()) {
            return roles;
        }
        jdbc.sql("""
                select distinct g.unit_id, g.role from role_grant g join account a on a.id = g.account_id
                where a.active and g.unit_id in (:units) and g.role in ('UNIT_CLERK', 'UNIT_HEAD')
                  and g.valid_from <= :today and (g.valid_to is null or g.valid_to >= :today)""")
                .param("units", units.ids())
                .param("today", LocalDate.now(clock))
                .query(row -> {
                    roles.computeIfAbsent(new UnitId(row.getLong(1)), unit -> EnumSet.noneOf(Role.class))
                            .add(Role.valueOf(row.getString(2)));
                });
        return roles;
    }

    /** Zones with somebody who runs them, now or soon, invited or signed in already. */
    @PreAuthorize("hasAuthority('ACCOUNT_READ')")
    public Set<Long> zonesWithSecretary() {
        return Set.copyOf(jdbc.sql("""
                select distinct g.zone_id from role_grant g join account a on a.id = g.account_id
                where a.active and g.role = 'ZONE_SECRETARY' and (g.valid_to is null or g.valid_to >= :today)""")
                .param("today", LocalDate.now(clock))
                .query(Long.class)
                .list());
    }
}
