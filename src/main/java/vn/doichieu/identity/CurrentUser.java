package vn.doichieu.identity;

import java.util.Map;
import java.util.Set;
import vn.doichieu.shared.ActingUser;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitScope;
import vn.doichieu.shared.UserId;

/**
 * Who asks, resolved anew for every request and handed to controllers as a parameter. Each right has the scope of the
 * roles that give it: what a person may read as an inspector is not what the same person may write as a clerk.
 */
public record CurrentUser(
        UserId id,
        String username,
        String name,
        Set<Role> roles,
        Map<Permission, UnitScope> scopes,
        Map<Permission, Set<Long>> zones)
        implements ActingUser {

    /** Somebody whose rights hang on units only. */
    public CurrentUser(UserId id, String username, String name, Set<Role> roles, Map<Permission, UnitScope> scopes) {
        this(id, username, name, roles, scopes, Map.of());
    }

    @Override
    public boolean may(Permission permission) {
        return scopes.containsKey(permission);
    }

    /** The units this right holds for; none when the right is not given at all. */
    @Override
    public UnitScope scope(Permission permission) {
        return scopes.getOrDefault(permission, UnitScope.NONE);
    }

    @Override
    public Set<Long> zones(Permission permission) {
        return zones.getOrDefault(permission, Set.of());
    }

    @Override
    public boolean everywhere(Permission permission) {
        return roles.contains(Role.ADMIN) && Role.ADMIN.permissions().contains(permission);
    }

    @Override
    public Actor actor() {
        return new Actor(id, name);
    }
}
