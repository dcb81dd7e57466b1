package vn.doichieu.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.organization.Rounds;
import vn.doichieu.organization.Units;
import vn.doichieu.organization.ZoneView;
import vn.doichieu.shared.UnitScope;

/** Reads plans. Everybody with a unit in the zone reads what was issued; drafts are there for those who write them. */
@Component
class PlanReader {

    /** The plan and all it took the place of. */
    static final String CHAIN = """
            (with recursive chain as (select id, amends_id from inspection_plan where id = :id
              union select p.id, p.amends_id from inspection_plan p join chain c on p.id = c.amends_id)
            select id from chain)""";

    private final JdbcClient jdbc;
    private final VisitReader visits;
    private final Units units;
    private final Rounds rounds;

    PlanReader(JdbcClient jdbc, VisitReader visits, Units units, Rounds rounds) {
        this.jdbc = jdbc;
        this.visits = visits;
        this.units = units;
        this.rounds = rounds;
    }

    List<PlanSummary> plans(UnitScope read, UnitScope edit) {
        var zones = units.zonesOf(read);
        if (zones.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select p.id, p.zone_id, z.name as zone, y.year, p.number, p.issued_on, p.subject, p.state, count(v.id) as visits
                from inspection_plan p
                join emulation_zone z on z.id = p.zone_id
                join emulation_year y on y.id = p.emulation_year_id
                left join team_decision d on d.plan_id = p.id
                left join inspection_team t on t.decision_id = d.id
                left join visit v on v.team_id = t.id
                where p.zone_id in (:zones) and (p.state <> 'DRAFT' or p.zone_id in (:edited))
                group by p.id, z.id, y.id order by p.issued_on desc nulls first, p.id desc""")
                .param("zones", zones)
                .param("edited", orNone(editedZones(edit)))
                .query((row, n) -> new PlanSummary(
                        row.getLong("id"),
                        row.getLong("zone_id"),
                        row.getString("zone"),
                        row.getInt("year"),
                        Optional.ofNullable(row.getString("number")),
                        day(row, "issued_on"),
                        row.getString("subject"),
                        DocumentState.valueOf(row.getString("state")),
                        row.getInt("visits")))
                .list();
    }

    Optional<PlanView> plan(long id, UnitScope read, UnitScope edit) {
        var zones = units.zonesOf(read);
        if (zones.isEmpty()) {
            return Optional.empty();
        }
        var edited = editedZones(edit);
        return jdbc.sql("""
                select p.*, z.code as zone_code, z.name as zone_name, z.symbol as zone_symbol
                from inspection_plan p join emulation_zone z on z.id = p.zone_id
                where p.id = :id and p.zone_id in (:zones) and (p.state <> 'DRAFT' or p.zone_id in (:edited))""")
                .param("id", id)
                .param("zones", zones)
                .param("edited", orNone(edited))
                .query((row, n) -> view(row, edited.contains(row.getLong("zone_id"))))
                .optional();
    }

    /** Whether the visits of this plan may be seen. */
    boolean readable(long id, UnitScope read) {
        var zones = units.zonesOf(read);
        return !zones.isEmpty()
                && jdbc.sql("select count(*) from inspection_plan where id = :id and zone_id in (:zones)")
                                .param("id", id)
                                .param("zones", zones)
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    List<PlanView.Decision> decisions(long plan, boolean withDrafts) {
        return jdbc.sql("""
                select id, number, issued_on, subject, state from team_decision
                where plan_id in %s and (state <> 'DRAFT' or :drafts) order by id desc""".formatted(CHAIN))
                .param("id", plan)
                .param("drafts", withDrafts)
                .query((row, n) -> new PlanView.Decision(
                        row.getLong("id"),
                        Optional.ofNullable(row.getString("number")),
                        day(row, "issued_on"),
                        row.getString("subject"),
                        DocumentState.valueOf(row.getString("state"))))
                .list();
    }

    /** The plan that takes the place of this one, or is being written to. */
    Optional<PlanView.Related> amendment(long plan) {
        return related("p.amends_id = :key and p.state <> 'REVOKED'", plan);
    }

    private Optional<PlanView.Related> related(String condition, long key) {
        return jdbc.sql(
                        "select p.id, p.number, p.issued_on, p.state, p.state_by_name, p.state_at from inspection_plan p where "
                                + condition)
                .param("key", key)
                .query((row, n) -> new PlanView.Related(
                        row.getLong("id"),
                        Optional.ofNullable(row.getString("number")),
                        day(row, "issued_on"),
                        DocumentState.valueOf(row.getString("state")),
                        row.getString("state_by_name"),
                        row.getTimestamp("state_at").toInstant()))
                .optional();
    }

    private PlanView view(ResultSet row, boolean mayEdit) throws SQLException {
        long id = row.getLong("id");
        return new PlanView(
                id,
                new ZoneView(
                        row.getLong("zone_id"),
                        row.getString("zone_code"),
                        row.getString("zone_name"),
                        row.getString("zone_symbol")),
                rounds.round(row.getLong("round_id")),
                row.getObject("as_of", LocalDate.class),
                new PlanView.Standing(
                        DocumentState.valueOf(row.getString("state")),
                        row.getString("state_by_name"),
                        row.getTimestamp("state_at").toInstant(),
                        Optional.ofNullable(row.getString("state_reason"))),
                Optional.ofNullable(row.getString("number")),
                day(row, "issued_on"),
                content(row),
                row.getBoolean("text_illustrative"),
                row.getInt("version"),
                related("p.id = :key", row.getLong("amends_id")),
                amendment(id).filter(after -> mayEdit || !after.draft()),
                decisions(id, mayEdit),
                visits.ofPlan(id),
                mayEdit);
    }

    private static PlanContent content(ResultSet row) throws SQLException {
        return new PlanContent(
                row.getLong("round_id"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                row.getString("place"),
                row.getString("subject"),
                row.getString("signer"),
                row.getString("legal_bases"),
                row.getString("purpose"),
                row.getString("requirements"),
                row.getString("scope"),
                row.getString("contents"),
                row.getString("method"),
                row.getString("organisation"),
                row.getString("annex"));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    private Set<Long> editedZones(UnitScope edit) {
        return edit.units().isEmpty()
                ? Set.of()
                : units.zonesWithin(edit).stream().map(ZoneView::id).collect(Collectors.toSet());
    }

    private static Set<Long> orNone(Set<Long> zones) {
        return zones.isEmpty() ? Set.of(0L) : zones;
    }
}
