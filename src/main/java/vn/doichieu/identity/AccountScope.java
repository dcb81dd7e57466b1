package vn.doichieu.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.doichieu.shared.Permission;

/** Whose accounts somebody may see: all, or those of the units and zones the right was given for. */
record AccountScope(boolean everything, Collection<Long> units, Collection<Long> zones) {

    /** Stands in for "none" in a list that must not be empty. */
    private static final long NOWHERE = 0;

    /** True for the accounts {@code a} within this scope. */
    static final String VISIBLE = """
            (:everything or a.unit_id in (:units) or exists (select from role_grant s where s.account_id = a.id
              and (s.unit_id in (:units) or s.zone_id in (:zones))))
            """;

    static AccountScope of(CurrentUser user, Permission right) {
        return new AccountScope(
                user.everywhere(right), orNowhere(user.scope(right).ids()), orNowhere(user.zones(right)));
    }

    private static List<Long> orNowhere(Collection<Long> ids) {
        var all = new ArrayList<>(ids);
        all.add(NOWHERE);
        return all;
    }
}
