package vn.doichieu.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.shared.UnitScope;

/** The newest notice of many inspections at once, for those who watch a whole zone. */
@Service
@Transactional(readOnly = true)
public class NoticeOverview {

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeOverview(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of those inspections that look at a unit of the scope; without a notice an inspection is missing. */
    @PreAuthorize("hasAuthority('ZONE_MONITOR')")
    public Map<InspectionId, NoticeStanding> of(Collection<InspectionId> inspections, UnitScope scope) {
        if (inspections.isEmpty() || scope.units().isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("""
                select distinct on (n.inspection_id) n.inspection_id, n.issued_on, n.received_at
                from inspection_notice n join inspection i on i.id = n.inspection_id
                where n.inspection_id in (:inspections) and i.unit_id in (:units) order by n.inspection_id, n.id desc""")
                .param(
                        "inspections",
                        inspections.stream().map(InspectionId::value).toList())
                .param("units", scope.ids())
                .query(rows -> {
                    var newest = new HashMap<InspectionId, NoticeStanding>();
                    while (rows.next()) {
                        var received = Optional.ofNullable(rows.getTimestamp(3))
                                .map(at -> LocalDate.ofInstant(at.toInstant(), clock.getZone()));
                        newest.put(
                                new InspectionId(rows.getLong(1)),
                                new NoticeStanding(rows.getObject(2, LocalDate.class), received));
                    }
                    return newest;
                });
    }
}
