package vn.doichieu.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.platform.NotFoundException;

/** Reads zones with their members. */
@Component
class ZoneReader {

    private static final int MOST = 200;

    private record Zone(ZoneView view, ZoneKind kind) {}

    private final JdbcClient jdbc;
    private final Rounds rounds;
    private final UnitReader units;

    ZoneReader(JdbcClient jdbc, Rounds rounds, UnitReader units) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.units = units;
    }

    List<ZoneSummary> list(LongPredicate editable) {
        return jdbc.sql("""
                with latest as (select distinct on (m.zone_id) m.zone_id, m.emulation_year_id, y.year
                  from zone_member m join emulation_year y on y.id = m.emulation_year_id
                  order by m.zone_id, y.starts_on desc, y.id)
                select z.id, z.code, z.name, z.symbol, z.kind, l.year,
                  (select count(*) from zone_member m where m.zone_id = z.id and m.emulation_year_id = l.emulation_year_id),
                  (select u.short_name from zone_member m join unit u on u.id = m.unit_id
                   where m.zone_id = z.id and m.emulation_year_id = l.emulation_year_id and m.role = 'HEAD')
                from emulation_zone z left join latest l on l.zone_id = z.id order by z.name""")
                .query((row, n) -> new ZoneSummary(
                        new ZoneView(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)),
                        ZoneKind.valueOf(row.getString(5)),
                        Optional.ofNullable(row.getObject(6, Integer.class)),
                        row.getInt(7),
                        Optional.ofNullable(row.getString(8)),
                        editable.test(row.getLong(1))))
                .list();
    }

    ZonePage page(long id, Optional<Long> asked, String search, boolean editable) {
        var zone = zone(id);
        var years = rounds.years();
        var year = asked.isPresent()
                ? Optional.of(rounds.year(asked.get()))
                : latest(id)
                        .flatMap(latest ->
                                years.stream().filter(one -> one.id() == latest).findFirst())
                        .or(() -> years.stream().findFirst());
        var members = year.map(one -> members(id, one)).orElse(List.of());
        return new ZonePage(
                zone.view(),
                zone.kind(),
                years,
                year,
                members,
                editable && year.isPresent() ? candidates(search, year.get(), members) : List.of(),
                editable);
    }

    private Zone zone(long id) {
        return jdbc.sql("select id, code, name, symbol, kind from emulation_zone where id = :id")
                .param("id", id)
                .query((row, n) -> new Zone(
                        new ZoneView(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)),
                        ZoneKind.valueOf(row.getString(5))))
                .optional()
                .orElseThrow(() -> new NotFoundException("zone " + id));
    }

    private Optional<Long> latest(long zone) {
        return jdbc.sql("""
                select y.id from zone_member m join emulation_year y on y.id = m.emulation_year_id
                where m.zone_id = :zone order by y.starts_on desc, y.id limit 1""").param("zone", zone).query(Long.class).optional();
    }

    /** The head first, then the deputies. */
    private List<ZonePage.Member> members(long zone, EmulationYear year) {
        return jdbc.sql("""
                select u.id, u.code, u.name, u.short_name, u.kind, u.parent_id, u.locality, m.role,
                  case when u.valid_to <= :ends then u.valid_to end as ends
                from zone_member m join unit u on u.id = m.unit_id
                where m.zone_id = :zone and m.emulation_year_id = :year
                order by case m.role when 'HEAD' then 1 when 'DEPUTY' then 2 else 3 end, u.short_name, u.id""")
                .param("zone", zone)
                .param("year", year.id())
                .param("ends", year.endsOn())
                .query((row, n) -> new ZonePage.Member(
                        Units.view(row, n),
                        ZoneRole.valueOf(row.getString("role")),
                        Optional.ofNullable(row.getObject("ends", LocalDate.class))))
                .list();
    }

    private List<UnitView> candidates(String search, EmulationYear year, List<ZonePage.Member> members) {
        var already = members.stream().map(member -> member.unit().id()).collect(Collectors.toSet());
        return units.within(search, year.startsOn(), year.endsOn(), MOST).stream()
                .filter(unit -> !already.contains(unit.id()))
                .toList();
    }
}
