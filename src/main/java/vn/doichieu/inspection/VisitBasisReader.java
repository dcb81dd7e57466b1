package vn.doichieu.inspection;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.organization.Units;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.UnitScope;

/** Finds what a visit stands on, for those who arrange the visits of its zone; for others there is no such visit. */
@Component
class VisitBasisReader {

    private final JdbcClient jdbc;
    private final Units units;

    VisitBasisReader(JdbcClient jdbc, Units units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    VisitBasis arranged(VisitId id, UnitScope scope) {
        return jdbc.sql("""
                select p.zone_id, d.number, d.issued_on, d.state from visit v
                join inspection_team t on t.id = v.team_id
                join team_decision d on d.id = t.decision_id
                join inspection_plan p on p.id = d.plan_id
                where v.id = :id""")
                .param("id", id.value())
                .query((row, n) -> new VisitBasis(
                        row.getLong(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        DocumentState.valueOf(row.getString(4))))
                .optional()
                .filter(basis -> units.zonesWithin(scope).stream().anyMatch(zone -> zone.id() == basis.zone()))
                .orElseThrow(() -> new NotFoundException("visit " + id.value()));
    }
}
