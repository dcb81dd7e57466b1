package vn.doichieu.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.shared.UnitId;

/** Reads the extensions that hold, with the units each of them reaches. */
@Component
class ExtensionReader {

    private record Stored(
            long id,
            long round,
            long zone,
            Optional<UnitId> unit,
            LocalDate until,
            String reason,
            String by,
            Instant at) {}

    private record ZoneOfRound(long zone, long round) {}

    private final JdbcClient jdbc;

    ExtensionReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Deadlines deadlines(List<Long> rounds) {
        if (rounds.isEmpty()) {
            return Deadlines.WITHOUT_EXTENSIONS;
        }
        var stored = jdbc.sql("""
                select id, round_id, zone_id, unit_id, until, reason, given_by_name, given_at from round_extension
                where round_id in (:rounds) and withdrawn_at is null order by until desc, id desc""")
                .param("rounds", rounds)
                .query(ExtensionReader::stored)
                .list();
        var zones = zoneUnits(stored.stream()
                .filter(it -> it.unit().isEmpty())
                .map(Stored::id)
                .toList());
        return new Deadlines(stored.stream()
                .map(it -> new Extension(
                        it.id(),
                        it.round(),
                        it.zone(),
                        it.unit(),
                        it.unit()
                                .map(Set::of)
                                .orElseGet(() -> zones.getOrDefault(new ZoneOfRound(it.zone(), it.round()), Set.of())),
                        it.until(),
                        it.reason(),
                        it.by(),
                        it.at()))
                .toList());
    }

    /** The members of the zone in the year of the round, and all below them. */
    private Map<ZoneOfRound, Set<UnitId>> zoneUnits(Collection<Long> extensions) {
        var units = new HashMap<ZoneOfRound, Set<UnitId>>();
        if (extensions.isEmpty()) {
            return units;
        }
        jdbc.sql("""
                with recursive reached as (
                  select distinct e.zone_id, e.round_id, m.unit_id as id
                  from round_extension e join assessment_round r on r.id = e.round_id
                  join zone_member m on m.zone_id = e.zone_id and m.emulation_year_id = r.emulation_year_id
                  where e.id in (:ids)
                  union select r.zone_id, r.round_id, u.id from unit u join reached r on u.parent_id = r.id)
                select zone_id, round_id, id from reached""").param("ids", extensions).query(row -> {
            units.computeIfAbsent(new ZoneOfRound(row.getLong(1), row.getLong(2)), key -> new HashSet<>())
                    .add(new UnitId(row.getLong(3)));
        });
        return units;
    }

    private static Stored stored(ResultSet row, int n) throws SQLException {
        long unit = row.getLong("unit_id");
        return new Stored(
                row.getLong("id"),
                row.getLong("round_id"),
                row.getLong("zone_id"),
                row.wasNull() || unit == 0 ? Optional.empty() : Optional.of(new UnitId(unit)),
                row.getObject("until", LocalDate.class),
                row.getString("reason"),
                row.getString("given_by_name"),
                row.getTimestamp("given_at").toInstant());
    }
}
