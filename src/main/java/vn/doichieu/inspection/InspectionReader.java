package vn.doichieu.inspection;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Rounds;
import vn.doichieu.organization.Units;
import vn.doichieu.shared.UnitId;

/** Reads inspections with the documents behind them. Every query names the units it may answer about. */
@Component
class InspectionReader {

    private record Row(
            InspectionId id,
            VisitId visit,
            int position,
            UnitId unit,
            long round,
            LocalDate on,
            String place,
            VisitStanding standing,
            boolean illustrative,
            long team,
            DocumentReference plan,
            DocumentReference decision) {}

    private static final String SELECT = """
            select i.id, v.id as visit_id, i.position, i.unit_id, i.round_id, v.visit_on, v.place, v.state, v.state_at,
              v.state_by_name, v.state_reason, v.reopened_until, i.illustrative, v.team_id,
              p.number as plan_number, p.issued_on as plan_on, p.subject as plan_subject, p.signer as plan_signer,
              d.number as decision_number, d.issued_on as decision_on, d.subject as decision_subject, d.signer as decision_signer
            from inspection i
            join visit v on v.id = i.visit_id
            join inspection_team t on t.id = v.team_id
            join team_decision d on d.id = t.decision_id
            join inspection_plan p on p.id = d.plan_id
            """;

    private final JdbcClient jdbc;
    private final TeamReader teams;
    private final Units units;
    private final Rounds rounds;
    private final Clock clock;

    InspectionReader(JdbcClient jdbc, TeamReader teams, Units units, Rounds rounds, Clock clock) {
        this.jdbc = jdbc;
        this.teams = teams;
        this.units = units;
        this.rounds = rounds;
        this.clock = clock;
    }

    Optional<InspectionView> inspection(InspectionId id, Collection<Long> unitIds) {
        return read("i.id = :key and i.unit_id in (:units)", id.value(), unitIds).stream()
                .findFirst();
    }

    /** The latest visit first. */
    List<InspectionView> inspections(Collection<Long> unitIds) {
        return read("i.unit_id in (:units) and :key = 0", 0, unitIds);
    }

    List<InspectionView> ofRound(long round, Collection<Long> unitIds) {
        return read("i.round_id = :key and i.unit_id in (:units)", round, unitIds);
    }

    List<InspectionView> ofVisit(VisitId id, Collection<Long> unitIds) {
        return read("v.id = :key and i.unit_id in (:units)", id.value(), unitIds);
    }

    private List<InspectionView> read(String condition, long key, Collection<Long> unitIds) {
        if (unitIds.isEmpty()) {
            return List.of();
        }
        var rows = jdbc.sql(SELECT + "where " + condition + " order by v.visit_on desc, v.id, i.position")
                .param("key", key)
                .param("units", unitIds)
                .query(this::row)
                .list();
        var names = units.units(rows.stream().map(Row::unit).toList());
        var roundsById = rounds.all().stream().collect(Collectors.toMap(Round::id, Function.identity()));
        var teamsById = teams.teams(rows.stream().map(Row::team).distinct().toList());
        return rows.stream()
                .map(row -> new InspectionView(
                        row.id,
                        row.visit,
                        row.position,
                        requireNonNull(names.get(row.unit)),
                        requireNonNull(roundsById.get(row.round)),
                        row.on,
                        row.place,
                        row.standing,
                        row.illustrative,
                        requireNonNull(teamsById.get(row.team)),
                        row.plan,
                        row.decision))
                .toList();
    }

    private Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                new InspectionId(row.getLong("id")),
                new VisitId(row.getLong("visit_id")),
                row.getInt("position"),
                new UnitId(row.getLong("unit_id")),
                row.getLong("round_id"),
                row.getObject("visit_on", LocalDate.class),
                row.getString("place"),
                VisitReader.standing(row, clock),
                row.getBoolean("illustrative"),
                row.getLong("team_id"),
                document(row, "plan"),
                document(row, "decision"));
    }

    private static DocumentReference document(ResultSet row, String prefix) throws SQLException {
        return new DocumentReference(
                row.getString(prefix + "_number"),
                row.getObject(prefix + "_on", LocalDate.class),
                row.getString(prefix + "_subject"),
                row.getString(prefix + "_signer"));
    }
}
