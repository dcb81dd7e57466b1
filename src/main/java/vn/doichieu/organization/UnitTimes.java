package vn.doichieu.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.shared.UnitId;

/** Names and successions of units over time. */
@Component
class UnitTimes {

    private static final String RELATED =
            "select predecessor_id, successor_id, kind, effective_on, basis from unit_succession ";

    private final JdbcClient jdbc;

    UnitTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The former names that were in force on that day, by unit. */
    Map<UnitId, FormerName> namesOn(Collection<UnitId> units, LocalDate day) {
        if (units.isEmpty()) {
            return Map.of();
        }
        var names = new LinkedHashMap<UnitId, FormerName>();
        jdbc.sql("""
                select unit_id, name, short_name, valid_from, valid_to, basis from unit_name
                where unit_id in (:units) and :day between valid_from and valid_to""")
                .param("units", units.stream().map(UnitId::value).toList())
                .param("day", day)
                .query(row -> {
                    names.put(new UnitId(row.getLong(1)), former(row));
                });
        return names;
    }

    /** The oldest first. */
    List<FormerName> formerNames(UnitId unit) {
        return jdbc.sql("""
                select unit_id, name, short_name, valid_from, valid_to, basis from unit_name
                where unit_id = :unit order by valid_from""")
                .param("unit", unit.value())
                .query((row, n) -> former(row))
                .list();
    }

    void keep(UnitId unit, FormerName former) {
        jdbc.sql("""
                insert into unit_name (unit_id, name, short_name, valid_from, valid_to, basis)
                values (:unit, :name, :short, :from, :to, :basis)""")
                .param("unit", unit.value())
                .param("name", former.name())
                .param("short", former.shortName())
                .param("from", former.from())
                .param("to", former.to())
                .param("basis", former.basis())
                .update();
    }

    List<Succession> predecessors(UnitId unit) {
        return related("where successor_id = :unit order by effective_on desc, predecessor_id", unit);
    }

    List<Succession> successors(UnitId unit) {
        return related("where predecessor_id = :unit order by effective_on, successor_id", unit);
    }

    /** Every succession that leads to any of these units, however many steps back. */
    List<Succession> leadingTo(Collection<UnitId> units) {
        return units.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        with recursive back as (
                          select predecessor_id, successor_id, kind, effective_on, basis from unit_succession
                          where successor_id in (:units)
                          union select s.predecessor_id, s.successor_id, s.kind, s.effective_on, s.basis
                          from unit_succession s join back b on s.successor_id = b.predecessor_id)
                        select * from back""")
                        .param("units", units.stream().map(UnitId::value).toList())
                        .query(UnitTimes::succession)
                        .list();
    }

    /** Every succession that begins with any of these units, however many steps on. */
    List<Succession> leadingFrom(Collection<UnitId> units) {
        return units.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        with recursive onward as (
                          select predecessor_id, successor_id, kind, effective_on, basis from unit_succession
                          where predecessor_id in (:units)
                          union select s.predecessor_id, s.successor_id, s.kind, s.effective_on, s.basis
                          from unit_succession s join onward o on s.predecessor_id = o.successor_id)
                        select * from onward""")
                        .param("units", units.stream().map(UnitId::value).toList())
                        .query(UnitTimes::succession)
                        .list();
    }

    /** What stands right below these on a day, by its short names; not more than six. */
    List<String> below(Collection<UnitId> units, LocalDate day) {
        return jdbc.sql("""
                select short_name from unit where parent_id in (:ids) and id not in (:ids)
                  and (valid_to is null or valid_to >= :day) order by short_name limit 6""")
                .param("ids", units.stream().map(UnitId::value).toList())
                .param("day", day)
                .query(String.class)
                .list();
    }

    /** The sub-departments below these that are still there on a day, by their short names. */
    Map<UnitId, String> subDepartments(Collection<UnitId> units, LocalDate day) {
        var names = new LinkedHashMap<UnitId, String>();
        if (!units.isEmpty()) {
            jdbc.sql("""
                    select id, short_name from unit where parent_id in (:ids) and kind = 'SUB_DEPARTMENT'
                      and valid_to is null and valid_from < :day order by short_name""")
                    .param("ids", units.stream().map(UnitId::value).toList())
                    .param("day", day)
                    .query(row -> {
                        names.put(new UnitId(row.getLong(1)), row.getString(2));
                    });
        }
        return names;
    }

    private List<Succession> related(String condition, UnitId unit) {
        return jdbc.sql(RELATED + condition)
                .param("unit", unit.value())
                .query(UnitTimes::succession)
                .list();
    }

    private static FormerName former(ResultSet row) throws SQLException {
        return new FormerName(
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class),
                row.getString(6));
    }

    private static Succession succession(ResultSet row, int n) throws SQLException {
        return new Succession(
                new UnitId(row.getLong(1)),
                new UnitId(row.getLong(2)),
                SuccessionKind.valueOf(row.getString(3)),
                row.getObject(4, LocalDate.class),
                row.getString(5));
    }
}
