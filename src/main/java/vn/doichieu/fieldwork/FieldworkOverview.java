package vn.doichieu.fieldwork;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.inspection.InspectionId;
import vn.doichieu.shared.UnitScope;

/** The work at many units at once, in one query. */
@Service
@Transactional(readOnly = true)
public class FieldworkOverview {

    private final JdbcClient jdbc;

    FieldworkOverview(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the inspections that look at a unit of the scope. */
    @PreAuthorize("hasAuthority('ZONE_MONITOR')")
    public Map<InspectionId, InspectionProgress> of(Collection<InspectionId> inspections, UnitScope scope) {
        if (inspections.isEmpty() || scope.units().isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                select i.id,
                  (select count(*) from checklist_item c where c.inspection_id = i.id) as files,
                  (select count(c.result) from checklist_item c where c.inspection_id = i.id) as looked_at,
                  exists (select 1 from minutes_confirmation k join inspection_minutes m on m.id = k.minutes_id
                    where m.visit_id = i.visit_id and k.side = 'TEAM' and k.superseded_at is null) as by_team,
                  exists (select 1 from minutes_confirmation k join inspection_minutes m on m.id = k.minutes_id
                    where m.visit_id = i.visit_id and k.unit_id = i.unit_id and k.superseded_at is null) as by_unit,
                  (select count(*) from recommendation r where r.inspection_id = i.id) as recommendations,
                  (select count(*) from recommendation r where r.inspection_id = i.id and r.state = 'OPEN') as open,
                  (select min(r.due_on) from recommendation r where r.inspection_id = i.id and r.state = 'OPEN') as next_due
                from inspection i where i.id in (:inspections) and i.unit_id in (:units)""")
                .param(
                        "inspections",
                        inspections.stream().map(InspectionId::value).toList())
                .param("units", scope.ids())
                .query((row, n) -> new InspectionProgress(
                        new InspectionId(row.getLong("id")),
                        row.getInt("files"),
                        row.getInt("looked_at"),
                        row.getBoolean("by_team"),
                        row.getBoolean("by_unit"),
                        row.getInt("recommendations"),
                        row.getInt("open"),
                        Optional.ofNullable(row.getObject("next_due", LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(InspectionProgress::inspection, Function.identity()));
    }
}
