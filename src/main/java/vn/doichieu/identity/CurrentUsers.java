package vn.doichieu.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.organization.Units;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;
import vn.doichieu.shared.UserId;

/** Reads who somebody is and what that person may do today. Asked once per request, so that a role taken away is gone. */
@Component
class CurrentUsers {

    private record Grant(
            long account,
            String name,
            @Nullable Role role,
            @Nullable Long unit,
            @Nullable Long zone,
            boolean acting) {}

    private record Scopes(UnitScope own, UnitScope seen) {

        static Scopes of(UnitScope both) {
            return new Scopes(both, both);
        }
    }

    private final JdbcClient jdbc;
    private final Units units;
    private final ObjectProvider<InspectorScope> inspectors;
    private final Demonstration demonstration;
    private final Clock clock;

    CurrentUsers(
            JdbcClient jdbc,
            Units units,
            ObjectProvider<InspectorScope> inspectors,
            Demonstration demonstration,
            Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.inspectors = inspectors;
        this.demonstration = demonstration;
        this.clock = clock;
    }

    /** Empty when there is no such account any more, or it was switched off. */
    @Transactional(readOnly = true)
    Optional<CurrentUser> find(String username) {
        var grants = grants(username);
        return grants.stream().findFirst().map(account -> {
            var id = new UserId(account.account());
            return new CurrentUser(id, username, account.name(), roles(grants), scopes(id, grants), zones(grants));
        });
    }

    private List<Grant> grants(String username) {
        return jdbc.sql("""
                select a.id, a.display_name, g.role, g.unit_id, g.zone_id, coalesce(g.acting, false)
                from account a left join role_grant g on g.account_id = a.id
                  and g.valid_from <= :today and (g.valid_to is null or g.valid_to >= :today)
                where a.username = :username and a.active and (:demonstration or not a.demonstration)""")
                .param("username", username)
                .param("today", LocalDate.now(clock))
                .param("demonstration", demonstration.running())
                .query((row, n) -> new Grant(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3) == null ? null : Role.valueOf(row.getString(3)),
                        row.getObject(4, Long.class),
                        row.getObject(5, Long.class),
                        row.getBoolean(6)))
                .list();
    }

    private static Set<Role> roles(List<Grant> grants) {
        return grants.stream()
                .flatMap(grant -> Optional.ofNullable(grant.role()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<Permission, UnitScope> scopes(UserId id, List<Grant> grants) {
        var all = new EnumMap<Permission, UnitScope>(Permission.class);
        for (var grant : grants) {
            if (grant.role() != null) {
                var scopes = scopes(id, grant);
                grant.role().scopes(scopes.own(), scopes.seen()).forEach((right, scope) -> {
                    if (!isWithheld(right, grant)) {
                        all.merge(right, scope, UnitScope::plus);
                    }
                });
            }
        }
        return all;
    }

    /** Who acts for the head does not pass it on: only the head names a deputy. */
    private static boolean isWithheld(Permission right, Grant grant) {
        return grant.acting() && right == Permission.DEPUTY_NAME;
    }

    private static Map<Permission, Set<Long>> zones(List<Grant> grants) {
        var all = new EnumMap<Permission, Set<Long>>(Permission.class);
        for (var grant : grants) {
            if (grant.role() != null && grant.zone() != null) {
                for (var right : grant.role().permissions()) {
                    all.computeIfAbsent(right, none -> new HashSet<>()).add(grant.zone());
                }
            }
        }
        return all;
    }

    private Scopes scopes(UserId id, Grant grant) {
        if (grant.unit() != null) {
            var unit = new UnitId(grant.unit());
            return new Scopes(new UnitScope(Set.of(unit)), units.withUnitsBelow(unit));
        }
        if (grant.zone() != null) {
            return Scopes.of(units.ofZone(grant.zone()));
        }
        return grant.role() == Role.INSPECTOR ? Scopes.of(toInspect(id)) : Scopes.of(UnitScope.NONE);
    }

    private UnitScope toInspect(UserId inspector) {
        return inspectors.stream()
                .map(teams -> teams.unitsToInspect(inspector))
                .reduce(UnitScope.NONE, UnitScope::plus);
    }
}
