package vn.doichieu.inspection;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.shared.UnitId;

/** The inspections of visits: one for each unit, in the order of the decision. */
@Component
class InspectionRows {

    private final JdbcClient jdbc;

    InspectionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Their visits wait until the decision is through. */
    void hold(long decision) {
        jdbc.sql("""
                select v.id from visit v join inspection_team t on t.id = v.team_id
                where t.decision_id = :decision order by v.id for update of v""").param("decision", decision).query(Long.class).list();
    }

    /** Makes room for a new order. */
    void lift(Collection<VisitId> visits) {
        if (!visits.isEmpty()) {
            jdbc.sql("update inspection set position = -id where visit_id in (:visits) and not cancelled")
                    .param("visits", visits.stream().map(VisitId::value).toList())
                    .update();
        }
    }

    /**
     * Gives the visit its units in their order. An inspection already planned by one of the visits lifted comes along
     * with all that was prepared for it.
     */
    void place(VisitId visit, List<UnitId> units, long round) {
        IntStream.range(0, units.size()).forEach(at -> place(visit, at + 1, units.get(at), round));
    }

    /** The inspections still lifted: of units that are no longer on the schedule. */
    List<UnitId> left(VisitId visit) {
        return jdbc.sql(
                        "select unit_id from inspection where visit_id = :visit and position < 0 order by position desc")
                .param("visit", visit.value())
                .query((row, n) -> new UnitId(row.getLong(1)))
                .list();
    }

    void moveLeft(VisitId from, VisitId to) {
        jdbc.sql("""
                update inspection set visit_id = :to, position = row.at, cancelled = true
                from (select id, row_number() over (order by position desc) as at from inspection
                  where visit_id = :from and position < 0) row
                where inspection.id = row.id""").param("from", from.value()).param("to", to.value()).update();
    }

    private void place(VisitId visit, int position, UnitId unit, long round) {
        int moved = jdbc.sql("""
                update inspection set visit_id = :visit, position = :position
                where unit_id = :unit and round_id = :round and not cancelled and position < 0""")
                .param("visit", visit.value())
                .param("position", position)
                .param("unit", unit.value())
                .param("round", round)
                .update();
        if (moved == 0) {
            jdbc.sql(
                            "insert into inspection (visit_id, position, unit_id, round_id) values (:visit, :position, :unit, :round)")
                    .param("visit", visit.value())
                    .param("position", position)
                    .param("unit", unit.value())
                    .param("round", round)
                    .update();
        }
    }
}
