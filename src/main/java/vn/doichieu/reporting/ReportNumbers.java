package vn.doichieu.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.doichieu.inspection.InspectionId;

/** The numbers given to frozen reports. Rows are added and read; the database itself refuses to change them. */
@Repository
class ReportNumbers {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReportNumbers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<InspectionReport.Issued> find(InspectionId inspection, int version) {
        return jdbc.sql("""
                select n.symbol, n.issued_on, n.given_by_name, n.given_at
                from report_number n join inspection_report r on r.id = n.inspection_report_id
                where r.inspection_id = :inspection and r.version = :version""")
                .param("inspection", inspection.value())
                .param("version", version)
                .query(this::issued)
                .optional();
    }

    /** The number of the newest version, where it has one. */
    Map<InspectionId, String> symbols() {
        return jdbc.sql("""
                select distinct on (r.inspection_id) r.inspection_id, n.symbol
                from inspection_report r left join report_number n on n.inspection_report_id = r.id
                order by r.inspection_id, r.version desc""").query(rows -> {
            var symbols = new HashMap<InspectionId, String>();
            while (rows.next()) {
                var symbol = rows.getString(2);
                if (symbol != null) {
                    symbols.put(new InspectionId(rows.getLong(1)), symbol);
                }
            }
            return symbols;
        });
    }

    /** Of two who number one report at once the second waits here, and then finds the number the first has given. */
    void hold(InspectionId inspection, int version) {
        jdbc.sql("select id from inspection_report where inspection_id = :inspection and version = :version for update")
                .param("inspection", inspection.value())
                .param("version", version)
                .query(Long.class)
                .single();
    }

    void store(InspectionId inspection, int version, String symbol, LocalDate issuedOn, String by) {
        jdbc.sql("""
                insert into report_number (inspection_report_id, symbol, issued_on, given_by_name, given_at)
                select id, :symbol, :on, :by, :at from inspection_report
                where inspection_id = :inspection and version = :version""")
                .param("inspection", inspection.value())
                .param("version", version)
                .param("symbol", symbol)
                .param("on", issuedOn)
                .param("by", by)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private InspectionReport.Issued issued(ResultSet row, int n) throws SQLException {
        return new InspectionReport.Issued(
                row.getString(1),
                row.getObject(2, LocalDate.class),
                row.getString(3),
                row.getTimestamp(4).toInstant().atZone(clock.getZone()));
    }
}
