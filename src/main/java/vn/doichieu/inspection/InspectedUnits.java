package vn.doichieu.inspection;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.platform.BusinessRuleViolation;

/** Which inspections of a visit take place. Of two for the same unit in the same round at most one does. */
@Component
class InspectedUnits {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private record Other(String unit, LocalDate on, int team) {}

    private final JdbcClient jdbc;

    InspectedUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void callOff(VisitId visit) {
        set(visit, true);
    }

    void callOn(VisitId visit) {
        others(visit);
        set(visit, false);
    }

    private void set(VisitId visit, boolean cancelled) {
        jdbc.sql("update inspection set cancelled = :cancelled where visit_id = :visit")
                .param("cancelled", cancelled)
                .param("visit", visit.value())
                .update();
    }

    private void others(VisitId visit) {
        jdbc
                .sql("""
                select u.short_name, v.visit_on, t.number from inspection mine
                join inspection other on other.unit_id = mine.unit_id and other.round_id = mine.round_id
                  and other.visit_id <> mine.visit_id and not other.cancelled
                join unit u on u.id = other.unit_id
                join visit v on v.id = other.visit_id
                join inspection_team t on t.id = v.team_id
                where mine.visit_id = :visit order by mine.position""")
                .param("visit", visit.value())
                .query((row, n) -> new Other(row.getString(1), row.getObject(2, LocalDate.class), row.getInt(3)))
                .list()
                .stream()
                .findFirst()
                .ifPresent(other -> {
                    throw new BusinessRuleViolation(
                            "inspection.visit.plannedElsewhere",
                            other.unit(),
                            DAY.format(other.on()),
                            String.valueOf(other.team()));
                });
    }
}
