package vn.doichieu.inspection;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.organization.Units;
import vn.doichieu.shared.UnitId;

/** Reads visits with their teams and the units inspected. */
@Component
class VisitReader {

    private record Row(
            long id, long plan, Appointment when, boolean decided, VisitStanding standing, long team, int version) {}

    private record UnitRow(long visit, InspectionId id, UnitId unit, long round, boolean illustrative) {}

    private static final String FROM = """
            from visit v join inspection_team t on t.id = v.team_id join team_decision d on d.id = t.decision_id
            join inspection_plan p on p.id = d.plan_id
            """;

    private final JdbcClient jdbc;
    private final TeamReader teams;
    private final Units units;
    private final Clock clock;

    VisitReader(JdbcClient jdbc, TeamReader teams, Units units, Clock clock) {
        this.jdbc = jdbc;
        this.teams = teams;
        this.units = units;
        this.clock = clock;
    }

    Optional<VisitView> visit(VisitId id) {
        return visits(List.of(id)).stream().findFirst();
    }

    List<VisitView> visits(Collection<VisitId> ids) {
        return ids.isEmpty()
                ? List.of()
                : read(
                        "v.id in (:ids)",
                        Map.of("ids", ids.stream().map(VisitId::value).toList()));
    }

    /** Also of the plans it took the place of: their decisions stay in force. */
    List<VisitView> ofPlan(long plan) {
        return read("d.plan_id in " + PlanReader.CHAIN, Map.of("id", plan));
    }

    /** Of these zones, from a day to another, both included. */
    List<VisitView> between(Collection<Long> zones, LocalDate from, LocalDate to) {
        return zones.isEmpty()
                ? List.of()
                : read(
                        "p.zone_id in (:zones) and v.visit_on between :from and :to",
                        Map.of("zones", zones, "from", from, "to", to));
    }

    /** All days on which there is a visit, the earliest first. */
    List<LocalDate> days(Collection<Long> zones) {
        return zones.isEmpty()
                ? List.of()
                : jdbc.sql("select distinct v.visit_on " + FROM + "where p.zone_id in (:zones) order by v.visit_on")
                        .param("zones", zones)
                        .query(LocalDate.class)
                        .list();
    }

    private List<VisitView> read(String condition, Map<String, ?> parameters) {
        var rows = rows(condition, parameters);
        var teamsById = teams.teams(rows.stream().map(Row::team).distinct().toList());
        var inspected = inspected(rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(row -> new VisitView(
                        new VisitId(row.id),
                        row.plan,
                        row.when.on(),
                        row.when.at(),
                        row.when.place(),
                        row.decided,
                        row.standing,
                        requireNonNull(teamsById.get(row.team)),
                        inspected.getOrDefault(row.id, List.of()),
                        row.version))
                .toList();
    }

    private List<Row> rows(String condition, Map<String, ?> parameters) {
        return jdbc.sql("""
                select v.id, d.plan_id, v.visit_on, v.starts_at, v.place, v.state, v.state_at, v.state_by_name,
                  v.state_reason, v.reopened_until, v.team_id, v.version, d.state = 'ISSUED' as decided
                %s where %s order by v.visit_on, v.starts_at nulls last, v.id""".formatted(FROM, condition))
                .params(parameters)
                .query(this::row)
                .list();
    }

    private Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getLong("plan_id"),
                new Appointment(
                        row.getObject("visit_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("starts_at", LocalTime.class)),
                        row.getString("place")),
                row.getBoolean("decided"),
                standing(row, clock),
                row.getLong("team_id"),
                row.getInt("version"));
    }

    /** From the columns of a visit. Whether the day of a reopening has passed is a matter of today. */
    static VisitStanding standing(ResultSet row, Clock clock) throws SQLException {
        return new VisitStanding(
                VisitState.valueOf(row.getString("state")),
                LocalDateTime.ofInstant(row.getTimestamp("state_at").toInstant(), clock.getZone()),
                row.getString("state_by_name"),
                Optional.ofNullable(row.getString("state_reason")),
                Optional.ofNullable(row.getObject("reopened_until", LocalDate.class))
                        .map(until -> new VisitStanding.Reopening(
                                until, LocalDate.now(clock).isAfter(until))));
    }

    private Map<Long, List<VisitView.Inspected>> inspected(List<Long> visits) {
        if (visits.isEmpty()) {
            return Map.of();
        }
        var rows = jdbc.sql("""
                select visit_id, id, unit_id, round_id, illustrative from inspection
                where visit_id in (:visits) order by visit_id, position""")
                .param("visits", visits)
                .query((row, n) -> new UnitRow(
                        row.getLong(1),
                        new InspectionId(row.getLong(2)),
                        new UnitId(row.getLong(3)),
                        row.getLong(4),
                        row.getBoolean(5)))
                .list();
        var names = units.units(rows.stream().map(UnitRow::unit).toList());
        return rows.stream()
                .collect(Collectors.groupingBy(
                        UnitRow::visit,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                row -> new VisitView.Inspected(
                                        row.id, requireNonNull(names.get(row.unit)), row.round, row.illustrative),
                                Collectors.toList())));
    }
}
