package vn.doichieu.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.shared.UnitId;

/** Reads years by zone, with a number of queries that does not grow. */
@Component
class YearReader {

    private record Row(ZoneView zone, long year, int members, boolean headed) {}

    private final JdbcClient jdbc;
    private final Rounds rounds;

    YearReader(JdbcClient jdbc, Rounds rounds) {
        this.jdbc = jdbc;
        this.rounds = rounds;
    }

    List<ZoneView> zones(Collection<Long> zones) {
        if (zones.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select id, code, name, symbol from emulation_zone where id in (:zones) order by id")
                .param("zones", zones)
                .query(YearReader::zone)
                .list();
    }

    List<ZoneYear> years(Collection<Long> zones) {
        if (zones.isEmpty()) {
            return List.of();
        }
        var years = rounds.years();
        var byYear = rounds.all().stream().collect(Collectors.groupingBy(Round::emulationYearId));
        var found = jdbc.sql("""
                select z.id, z.code, z.name, z.symbol, m.emulation_year_id, count(*), bool_or(m.role = 'HEAD')
                from zone_member m join emulation_zone z on z.id = m.zone_id
                where z.id in (:zones) group by z.id, m.emulation_year_id order by z.id""")
                .param("zones", zones)
                .query((row, n) -> new Row(zone(row, n), row.getLong(5), row.getInt(6), row.getBoolean(7)))
                .list();
        return years.stream()
                .flatMap(year -> found.stream()
                        .filter(row -> row.year() == year.id())
                        .map(row -> new ZoneYear(
                                row.zone(),
                                year,
                                row.members(),
                                row.headed(),
                                byYear.getOrDefault(year.id(), List.of()).stream()
                                        .sorted(Comparator.comparing(Round::asOf))
                                        .toList())))
                .toList();
    }

    List<ZoneMember> members(long zone, long year) {
        return jdbc.sql("""
                select u.id, u.code, u.name, u.short_name, u.kind, u.parent_id, u.locality, m.role
                from zone_member m join unit u on u.id = m.unit_id
                where m.zone_id = :zone and m.emulation_year_id = :year
                order by array_position(array['HEAD', 'DEPUTY', 'MEMBER'], m.role), u.short_name, u.id""")
                .param("zone", zone)
                .param("year", year)
                .query((row, n) -> new ZoneMember(Units.view(row, n), ZoneRole.valueOf(row.getString("role"))))
                .list();
    }

    /** Departments and agencies of a province: whatever has nothing above it but the national administration. */
    List<UnitView> candidates(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select u.id, u.code, u.name, u.short_name, u.kind, u.parent_id, u.locality
                from unit u left join unit above on above.id = u.parent_id
                where u.kind <> 'NATIONAL_ADMINISTRATION' and (above.id is null or above.kind = 'NATIONAL_ADMINISTRATION')
                  and u.valid_from <= :to and (u.valid_to is null or u.valid_to >= :from)
                order by u.short_name, u.id""")
                .param("from", from)
                .param("to", to)
                .query(Units::view)
                .list();
    }

    Set<UnitId> active(Set<UnitId> units, LocalDate from, LocalDate to) {
        if (units.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(jdbc.sql("""
                select id from unit
                where id in (:ids) and valid_from <= :to and (valid_to is null or valid_to >= :from)""")
                .param("ids", units.stream().map(UnitId::value).toList())
                .param("from", from)
                .param("to", to)
                .query((row, n) -> new UnitId(row.getLong(1)))
                .list());
    }

    Optional<EmulationYear> opened(Sector sector, int year) {
        return rounds.years().stream()
                .filter(it -> it.sector().equals(sector.name()) && it.year() == year)
                .findFirst();
    }

    private static ZoneView zone(ResultSet row, int n) throws SQLException {
        return new ZoneView(row.getLong(1), row.getString(2), row.getString(3), row.getString(4));
    }
}
