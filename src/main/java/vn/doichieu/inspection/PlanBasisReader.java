package vn.doichieu.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.organization.Rounds;
import vn.doichieu.organization.Units;
import vn.doichieu.organization.ZoneView;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.UnitScope;

/** Finds the plan behind a decision for those who may edit the documents of its zone, or read them. */
@Component
class PlanBasisReader {

    private final JdbcClient jdbc;
    private final Units units;
    private final Rounds rounds;

    PlanBasisReader(JdbcClient jdbc, Units units, Rounds rounds) {
        this.jdbc = jdbc;
        this.units = units;
        this.rounds = rounds;
    }

    /** For others than the editors of the zone there is no such plan. */
    PlanBasis edited(long plan, UnitScope scope) {
        return plan(plan).filter(basis -> edits(basis, scope)).orElseThrow(() -> new NotFoundException("plan " + plan));
    }

    boolean edits(PlanBasis basis, UnitScope scope) {
        return !scope.units().isEmpty()
                && scope.units().containsAll(units.ofZone(basis.zone().id()).units());
    }

    /** Everybody with a unit in the zone may read. */
    PlanBasis read(long plan, UnitScope scope) {
        return plan(plan)
                .filter(basis ->
                        units.ofZone(basis.zone().id()).units().stream().anyMatch(scope::contains))
                .orElseThrow(() -> new NotFoundException("plan " + plan));
    }

    /** Until the transaction ends nobody else begins a decision for this plan. */
    void hold(long plan) {
        jdbc.sql("select id from inspection_plan where id = :plan for update")
                .param("plan", plan)
                .query(Long.class)
                .optional();
    }

    /** The plan that stands today in the place of this one: itself, or the last of those that amended it. */
    long inForce(long plan) {
        return jdbc.sql("""
                with recursive chain as (select id, state, 0 as step from inspection_plan where id = :plan
                  union all select p.id, p.state, c.step + 1 from inspection_plan p join chain c on p.amends_id = c.id)
                select id from chain where state = 'ISSUED' order by step desc limit 1""").param("plan", plan).query(Long.class).optional().orElse(plan);
    }

    private Optional<PlanBasis> plan(long id) {
        return jdbc.sql("""
                select p.id, p.round_id, p.state, p.number, p.issued_on, p.subject, p.signer, p.place, p.as_of, p.legal_bases,
                  z.id as zone, z.code, z.name, z.symbol
                from inspection_plan p join emulation_zone z on z.id = p.zone_id where p.id = :id""").param("id", id).query(this::basis).optional();
    }

    private PlanBasis basis(ResultSet row, int n) throws SQLException {
        return new PlanBasis(
                row.getLong("id"),
                new ZoneView(
                        row.getLong("zone"), row.getString("code"), row.getString("name"), row.getString("symbol")),
                rounds.round(row.getLong("round_id")),
                row.getObject("as_of", LocalDate.class),
                DocumentState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("number")),
                Optional.ofNullable(row.getObject("issued_on", LocalDate.class)),
                row.getString("subject"),
                row.getString("signer"),
                Optional.ofNullable(row.getString("place")),
                row.getString("legal_bases"));
    }
}
