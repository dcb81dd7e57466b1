package vn.doichieu.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.organization.Rounds;
import vn.doichieu.organization.Units;
import vn.doichieu.shared.UnitScope;

/** Reads plans and the decisions that follow them. Everybody with a unit in the zone may read them. */
@Component
class PlanReader {

    private final JdbcClient jdbc;
    private final TeamReader teams;
    private final VisitReader visits;
    private final Units units;
    private final Rounds rounds;

    PlanReader(JdbcClient jdbc, TeamReader teams, VisitReader visits, Units units, Rounds rounds) {
        this.jdbc = jdbc;
        this.teams = teams;
        this.visits = visits;
        this.units = units;
        this.rounds = rounds;
    }

    List<PlanSummary> plans(UnitScope scope) {
        var zones = zonesOf(scope);
        if (zones.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select p.id, z.name as zone, y.year, p.number, p.issued_on, p.subject, p.signer, p.state,
                  count(v.id) as visits, coalesce(min(v.visit_on), p.issued_on) as first_on,
                  coalesce(max(v.visit_on), p.issued_on) as last_on
                from inspection_plan p
                join emulation_zone z on z.id = p.zone_id
                join emulation_year y on y.id = p.emulation_year_id
                left join team_decision d on d.plan_id = p.id
                left join inspection_team t on t.decision_id = d.id
                left join visit v on v.team_id = t.id
                where p.zone_id in (:zones)
                group by p.id, z.id, y.id order by p.issued_on desc, p.id desc""")
                .param("zones", zones)
                .query((row, n) -> new PlanSummary(
                        row.getLong("id"),
                        row.getString("zone"),
                        row.getInt("year"),
                        document(row),
                        DocumentState.valueOf(row.getString("state")),
                        row.getInt("visits"),
                        row.getObject("first_on", LocalDate.class),
                        row.getObject("last_on", LocalDate.class)))
                .list();
    }

    Optional<PlanView> plan(long id, UnitScope scope) {
        var zones = zonesOf(scope);
        if (zones.isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql("""
                select p.*, z.name as zone from inspection_plan p join emulation_zone z on z.id = p.zone_id
                where p.id = :id and p.zone_id in (:zones)""")
                .param("id", id)
                .param("zones", zones)
                .query((row, n) -> new PlanView(
                        id,
                        row.getString("zone"),
                        rounds.round(row.getLong("round_id")),
                        DocumentState.valueOf(row.getString("state")),
                        document(row),
                        row.getString("place"),
                        row.getBoolean("text_illustrative"),
                        texts(row),
                        decision(id),
                        visits.ofPlan(id)))
                .optional();
    }

    private List<Long> zonesOf(UnitScope scope) {
        var zones = jdbc.sql("select id from emulation_zone").query(Long.class).list();
        return zones.stream()
                .filter(zone -> units.ofZone(zone).units().stream().anyMatch(scope::contains))
                .toList();
    }

    private Optional<PlanView.Decision> decision(long plan) {
        return jdbc.sql(
                        "select * from team_decision where plan_id = :plan and state = 'ISSUED' order by id desc limit 1")
                .param("plan", plan)
                .query((row, n) -> new PlanView.Decision(
                        document(row),
                        DocumentState.valueOf(row.getString("state")),
                        row.getString("place"),
                        row.getBoolean("text_illustrative"),
                        paragraphs(row, "legal_bases"),
                        paragraphs(row, "contents"),
                        paragraphs(row, "duties"),
                        paragraphs(row, "effect"),
                        teams.ofDecision(row.getLong("id"))))
                .optional();
    }

    private static PlanView.Texts texts(ResultSet row) throws SQLException {
        return new PlanView.Texts(
                paragraphs(row, "legal_bases"),
                paragraphs(row, "purpose"),
                paragraphs(row, "scope"),
                paragraphs(row, "contents"),
                paragraphs(row, "method"),
                paragraphs(row, "organisation"));
    }

    private static List<String> paragraphs(ResultSet row, String column) throws SQLException {
        return row.getString(column).lines().filter(line -> !line.isBlank()).toList();
    }

    private static DocumentReference document(ResultSet row) throws SQLException {
        return new DocumentReference(
                row.getString("number"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("subject"),
                row.getString("signer"));
    }
}
