package vn.doichieu.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.UnitId;

/** Puts together the page of one unit: the same number of queries however long its history. */
@Component
class UnitPages {

    private record Core(
            UnitView unit,
            LocalDate from,
            Optional<LocalDate> to,
            UnitPage.Contacts contacts,
            UnitPage.Standing standing) {}

    private final JdbcClient jdbc;
    private final Units units;
    private final UnitTimes times;
    private final Clock clock;

    UnitPages(JdbcClient jdbc, Units units, UnitTimes times, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.times = times;
        this.clock = clock;
    }

    UnitPage page(UnitId id, boolean editable) {
        var core = core(id);
        var before = times.predecessors(id);
        var after = times.successors(id);
        var others = new HashSet<UnitId>();
        before.forEach(one -> others.add(one.predecessor()));
        after.forEach(one -> others.add(one.successor()));
        core.unit().parent().ifPresent(others::add);
        var views = units.units(others);
        return new UnitPage(
                core.unit(),
                core.unit().parent().map(parent -> Objects.requireNonNull(views.get(parent))),
                UnitState.on(LocalDate.now(clock), core.from(), core.to().orElse(null)),
                core.from(),
                core.to(),
                core.contacts(),
                times.formerNames(id),
                before.stream()
                        .map(one -> related(one, one.predecessor(), views))
                        .toList(),
                after.stream().map(one -> related(one, one.successor(), views)).toList(),
                memberships(id),
                below(id),
                core.standing(),
                editable);
    }

    private Core core(UnitId id) {
        return jdbc.sql("""
                select id, code, name, short_name, kind, parent_id, locality, valid_from, valid_to, phone, email, address,
                  version, changed_by_name, changed_at from unit where id = :id""")
                .param("id", id.value())
                .query(UnitPages::core)
                .optional()
                .orElseThrow(() -> new NotFoundException("unit " + id.value()));
    }

    private static Core core(ResultSet row, int n) throws SQLException {
        return new Core(
                Units.view(row, n),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
                new UnitPage.Contacts(row.getString("phone"), row.getString("email"), row.getString("address")),
                new UnitPage.Standing(
                        row.getInt("version"),
                        row.getString("changed_by_name"),
                        row.getTimestamp("changed_at").toInstant()));
    }

    private static UnitPage.Related related(Succession step, UnitId other, Map<UnitId, UnitView> views) {
        return new UnitPage.Related(
                Objects.requireNonNull(views.get(other)), step.kind(), step.effectiveOn(), step.basis());
    }

    /** Of the unit itself, and of those above it. */
    private List<UnitPage.Membership> memberships(UnitId id) {
        return jdbc.sql("""
                with recursive above as (select id, parent_id from unit where id = :id
                  union select u.id, u.parent_id from unit u join above a on u.id = a.parent_id)
                select z.id, z.name, y.year, y.id, m.role, u.id, u.short_name
                from above a join zone_member m on m.unit_id = a.id join unit u on u.id = a.id
                join emulation_zone z on z.id = m.zone_id join emulation_year y on y.id = m.emulation_year_id
                order by y.starts_on desc, z.name limit 60""")
                .param("id", id.value())
                .query((row, n) -> new UnitPage.Membership(
                        row.getLong(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getLong(4),
                        ZoneRole.valueOf(row.getString(5)),
                        row.getLong(6) == id.value() ? Optional.empty() : Optional.of(row.getString(7))))
                .list();
    }

    private List<UnitView> below(UnitId id) {
        return jdbc.sql("""
                select id, code, name, short_name, kind, parent_id, locality from unit where parent_id = :id
                  and (valid_to is null or valid_to >= :today) order by short_name, id limit 100""")
                .param("id", id.value())
                .param("today", LocalDate.now(clock))
                .query(Units::view)
                .list();
    }
}
