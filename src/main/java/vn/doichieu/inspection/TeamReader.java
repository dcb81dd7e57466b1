package vn.doichieu.inspection;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.organization.Units;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UserId;

/** Reads teams with their members. */
@Component
class TeamReader {

    private record Row(
            long team,
            int number,
            int position,
            TeamRole role,
            UnitId unit,
            String office,
            @Nullable Long account,
            boolean illustrative) {}

    private final JdbcClient jdbc;
    private final Units units;

    TeamReader(JdbcClient jdbc, Units units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    Map<Long, TeamView> teams(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : views(rows("m.team_id in (:ids)", ids));
    }

    List<TeamView> ofDecision(long decision) {
        return List.copyOf(
                views(rows("t.decision_id in (:ids)", List.of(decision))).values());
    }

    private List<Row> rows(String condition, Collection<Long> ids) {
        return jdbc.sql("""
                select m.team_id, t.number, m.position, m.role, m.unit_id, m.office, m.account_id, m.illustrative
                from team_member m join inspection_team t on t.id = m.team_id
                where %s order by t.number, m.position""".formatted(condition))
                .param("ids", ids)
                .query((row, n) -> new Row(
                        row.getLong(1),
                        row.getInt(2),
                        row.getInt(3),
                        TeamRole.valueOf(row.getString(4)),
                        new UnitId(row.getLong(5)),
                        row.getString(6),
                        row.getObject(7, Long.class),
                        row.getBoolean(8)))
                .list();
    }

    private Map<Long, TeamView> views(List<Row> rows) {
        var homes = units.units(rows.stream().map(Row::unit).toList());
        var teams = new LinkedHashMap<Long, TeamView>();
        for (var row : rows) {
            teams.computeIfAbsent(row.team, id -> new TeamView(id, row.number, new ArrayList<>()))
                    .members()
                    .add(new TeamMemberView(
                            row.position,
                            row.role,
                            requireNonNull(homes.get(row.unit)),
                            row.office,
                            Optional.ofNullable(row.account).map(UserId::new),
                            row.illustrative));
        }
        return teams;
    }
}
