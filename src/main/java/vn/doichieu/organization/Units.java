package vn.doichieu.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/** The units, and which of them lie under a unit or in a zone. Names and places only: no right is needed to read them. */
@Service
@Transactional(readOnly = true)
public class Units {

    private static final String COLUMNS = "select id, code, name, short_name, kind, parent_id, locality from unit ";

    private final JdbcClient jdbc;
    private final UnitReader reader;
    private final UnitTimes times;
    private final Lineages lineages;

    Units(JdbcClient jdbc, UnitReader reader, UnitTimes times, Lineages lineages) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.times = times;
        this.lineages = lineages;
    }

    public UnitView unit(UnitId id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id.value())
                .query(Units::view)
                .optional()
                .orElseThrow(() -> new NotFoundException("unit " + id.value()));
    }

    public Map<UnitId, UnitView> units(Collection<UnitId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(COLUMNS + "where id in (:ids)")
                .param("ids", ids.stream().map(UnitId::value).distinct().toList())
                .query(Units::view)
                .list()
                .stream()
                .collect(Collectors.toMap(UnitView::id, Function.identity()));
    }

    /** By name. */
    public List<UnitView> all() {
        return jdbc.sql(COLUMNS + "order by name, id").query(Units::view).list();
    }

    /** Whether anybody has begun to list units; the national administration alone is no beginning. */
    public boolean any() {
        return jdbc.sql("select exists (select from unit where kind <> 'NATIONAL_ADMINISTRATION')")
                .query(Boolean.class)
                .single();
    }

    public List<ZoneView> zones() {
        return jdbc.sql("select id, code, name, symbol from emulation_zone order by id")
                .query((row, n) -> new ZoneView(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    /** With the names they had on that day: what a document of that day calls them. */
    public Map<UnitId, UnitView> unitsOn(Collection<UnitId> ids, LocalDate day) {
        var names = times.namesOn(ids, day);
        return units(ids).values().stream()
                .map(unit -> Optional.ofNullable(names.get(unit.id()))
                        .map(name -> unit.called(name.name(), name.shortName()))
                        .orElse(unit))
                .collect(Collectors.toMap(UnitView::id, Function.identity()));
    }

    public String nameOn(UnitId id, LocalDate day) {
        return Optional.ofNullable(unitsOn(List.of(id), day).get(id))
                .orElseThrow(() -> new NotFoundException("unit " + id.value()))
                .name();
    }

    /** Without diacritics, by present and former names and codes, whether the unit is still there or not. */
    public List<UnitView> search(String text, int most) {
        return reader.search(text, most);
    }

    /** The units this one came from, the latest succession first. */
    public List<Succession> predecessors(UnitId id) {
        return times.predecessors(id);
    }

    /** The units that followed this one. */
    public List<Succession> successors(UnitId id) {
        return times.successors(id);
    }

    /** Every succession that begins with one of these, however many steps on. */
    public List<Succession> successionsFrom(Collection<UnitId> ids) {
        return times.leadingFrom(ids);
    }

    /**
     * Who stood for each of these units of a later day on an earlier one: whose figures are added up to compare it with
     * the same period.
     */
    public Map<UnitId, Lineage> lineages(Collection<UnitId> ids, LocalDate earlier, LocalDate later) {
        return lineages.between(ids, earlier, later);
    }

    public Map<Long, String> zoneNames(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("select id, name from emulation_zone where id in (:ids)")
                .param("ids", ids)
                .query(rows -> {
                    var names = new HashMap<Long, String>();
                    while (rows.next()) {
                        names.put(rows.getLong(1), rows.getString(2));
                    }
                    return names;
                });
    }

    /** The zones that lie within the scope with all their units: what a scope of single units never gives. */
    public List<ZoneView> zonesWithin(UnitScope scope) {
        return zones().stream()
                .filter(zone -> isWithin(ofZone(zone.id()), scope))
                .toList();
    }

    /** The zones that have any of these units, or one above them, as a member in some year. */
    public List<Long> zonesOf(UnitScope scope) {
        if (scope.units().isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                with recursive member as (select zone_id, unit_id as id from zone_member
                  union select m.zone_id, u.id from unit u join member m on u.parent_id = m.id)
                select distinct zone_id from member where id in (:units) order by zone_id""").param("units", scope.ids()).query(Long.class).list();
    }

    /** A zone without a unit lies in nobody's scope. */
    private static boolean isWithin(UnitScope zone, UnitScope scope) {
        return !zone.units().isEmpty() && scope.units().containsAll(zone.units());
    }

    /** The units whose parent each of these is; those without any are missing. */
    public Map<UnitId, List<UnitView>> directlyBelow(Collection<UnitId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(COLUMNS + "where parent_id in (:ids) order by short_name collate \"vi-x-icu\"")
                .param("ids", ids.stream().map(UnitId::value).toList())
                .query(Units::view)
                .list()
                .stream()
                .collect(Collectors.groupingBy(unit -> unit.parent().orElseThrow()));
    }

    /** The unit and all below it. */
    public UnitScope withUnitsBelow(UnitId id) {
        return scope("""
                with recursive below as (select id from unit where id = :id
                  union select u.id from unit u join below b on u.parent_id = b.id)
                select id from below""", id.value());
    }

    /** The members of a zone, in any year, and all units below them. */
    public UnitScope ofZone(long zoneId) {
        return scope("""
                with recursive below as (select unit_id as id from zone_member where zone_id = :id
                  union select u.id from unit u join below b on u.parent_id = b.id)
                select id from below""", zoneId);
    }

    /** The members of a zone in one year and all units below them, as their people list them. */
    public List<UnitView> membersOf(long zoneId, long emulationYearId) {
        return jdbc.sql("""
                with recursive below as (
                  select unit_id as id from zone_member where zone_id = :zone and emulation_year_id = :year
                  union select u.id from unit u join below b on u.parent_id = b.id)
                select u.id, u.code, u.name, u.short_name, u.kind, u.parent_id, u.locality
                from unit u join below b on b.id = u.id order by u.short_name, u.id""")
                .param("zone", zoneId)
                .param("year", emulationYearId)
                .query(Units::view)
                .list();
    }

    /** The emulation years in which each of these units, or a unit above it, is a member of a zone. */
    public Map<UnitId, Set<Long>> yearsOfMembership(UnitScope units) {
        return zonesOfMembership(units).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, memberships -> memberships.getValue().keySet()));
    }

    /** The zones each of these units, or a unit above it, is a member of, by emulation year. */
    public Map<UnitId, Map<Long, Set<Long>>> zonesOfMembership(UnitScope units) {
        if (units.units().isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("""
                with recursive above as (select id as unit_id, id as above_id from unit where id in (:ids)
                  union select a.unit_id, u.parent_id from above a join unit u on u.id = a.above_id
                  where u.parent_id is not null)
                select distinct a.unit_id, m.emulation_year_id, m.zone_id
                from above a join zone_member m on m.unit_id = a.above_id""").param("ids", units.ids()).query(rows -> {
            var zones = new HashMap<UnitId, Map<Long, Set<Long>>>();
            while (rows.next()) {
                zones.computeIfAbsent(new UnitId(rows.getLong(1)), unit -> new HashMap<>())
                        .computeIfAbsent(rows.getLong(2), year -> new HashSet<>())
                        .add(rows.getLong(3));
            }
            return zones;
        });
    }

    /** The emulation years a zone has members in. */
    public Set<Long> yearsOf(long zoneId) {
        return Set.copyOf(jdbc.sql("select distinct emulation_year_id from zone_member where zone_id = :zone")
                .param("zone", zoneId)
                .query(Long.class)
                .list());
    }

    private UnitScope scope(String sql, long id) {
        List<Long> ids = jdbc.sql(sql).param("id", id).query(Long.class).list();
        return new UnitScope(new HashSet<>(ids.stream().map(UnitId::new).toList()));
    }

    static UnitView view(ResultSet row, int n) throws SQLException {
        long parent = row.getLong("parent_id");
        return new UnitView(
                new UnitId(row.getLong("id")),
                row.getString("code"),
                row.getString("name"),
                row.getString("short_name"),
                UnitKind.valueOf(row.getString("kind")),
                row.wasNull() || parent == 0 ? Optional.empty() : Optional.of(new UnitId(parent)),
                row.getString("locality"));
    }
}
