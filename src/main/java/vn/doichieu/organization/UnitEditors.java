package vn.doichieu.organization;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.ActingUser;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;

/**
 * Who may change which unit: the administrator every one, the standing office of a zone those of the zone and those that
 * belong to no zone yet.
 */
@Component
class UnitEditors {

    private final JdbcClient jdbc;

    UnitEditors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean mayEdit(UnitId unit, ActingUser user) {
        return mayEdit(List.of(unit), user);
    }

    void require(List<UnitId> units, ActingUser user) {
        if (!mayEdit(units, user)) {
            throw new NotFoundException("units to edit");
        }
    }

    private boolean mayEdit(List<UnitId> units, ActingUser user) {
        if (!user.may(Permission.UNIT_EDIT)) {
            return false;
        }
        var others = units.stream()
                .filter(unit -> !user.scope(Permission.UNIT_EDIT).contains(unit))
                .map(UnitId::value)
                .distinct()
                .toList();
        return others.isEmpty() || user.everywhere(Permission.UNIT_EDIT) || free(others);
    }

    private boolean free(List<Long> units) {
        return jdbc.sql("""
                with recursive above as (select id, parent_id from unit where id in (:units)
                  union select u.id, u.parent_id from unit u join above a on u.id = a.parent_id)
                select not exists (select 1 from zone_member m join above a on a.id = m.unit_id)""")
                .param("units", Set.copyOf(units))
                .query(Boolean.class)
                .single();
    }
}
