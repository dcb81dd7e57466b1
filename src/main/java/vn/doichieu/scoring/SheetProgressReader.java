package vn.doichieu.scoring;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/** Counts the lines of sheets in one query, without putting a sheet together. */
@Component
class SheetProgressReader {

    private final JdbcClient jdbc;

    SheetProgressReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SheetProgress> of(UnitScope units, long roundId) {
        if (units.ids().isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select s.unit_id, s.state, count(l.self_points) as scored,
                  count(*) filter (where l.self_points is not null and l.inspected_points is null) as not_inspected
                from score_sheet s left join score_line l on l.score_sheet_id = s.id and l.gone_from is null
                where s.round_id = :round and s.unit_id in (:units)
                group by s.id""")
                .param("round", roundId)
                .param("units", units.ids())
                .query((row, n) -> new SheetProgress(
                        new UnitId(row.getLong("unit_id")),
                        SheetState.valueOf(row.getString("state")),
                        row.getInt("scored"),
                        row.getInt("not_inspected")))
                .list();
    }
}
