package vn.doichieu.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.inspection.InspectionId;
import vn.doichieu.shared.UnitScope;

/** Which inspections have their official report, for those who watch a whole zone. */
@Service
@Transactional(readOnly = true)
public class OfficialReports {

    private final JdbcClient jdbc;
    private final Clock clock;

    OfficialReports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The day of the newest version, of those inspections that look at a unit of the scope. */
    @PreAuthorize("hasAuthority('ZONE_MONITOR')")
    public Map<InspectionId, LocalDate> of(Collection<InspectionId> inspections, UnitScope scope) {
        if (inspections.isEmpty() || scope.units().isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("""
                select i.id, max(r.frozen_at) as frozen_at from inspection i join inspection_report r on r.inspection_id = i.id
                where i.id in (:inspections) and i.unit_id in (:units) group by i.id""")
                .param(
                        "inspections",
                        inspections.stream().map(InspectionId::value).toList())
                .param("units", scope.ids())
                .query(rows -> {
                    var days = new HashMap<InspectionId, LocalDate>();
                    while (rows.next()) {
                        days.put(
                                new InspectionId(rows.getLong(1)),
                                LocalDate.ofInstant(rows.getTimestamp(2).toInstant(), clock.getZone()));
                    }
                    return days;
                });
    }
}
