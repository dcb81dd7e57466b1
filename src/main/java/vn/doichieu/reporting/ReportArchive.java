package vn.doichieu.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.doichieu.inspection.InspectionId;
import vn.doichieu.platform.BusinessRuleViolation;

/** The frozen reports, one for each time an inspection was confirmed. Rows are added and read; the database itself refuses to change them. */
@Repository
class ReportArchive {

    /** A content as it was put down, already found to match its hash. */
    record Frozen(InspectionReportContent content, InspectionReport.Seal seal) {}

    private record Row(int templateVersion, String content, InspectionReport.Seal seal) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ReportArchive(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Every confirmation of both sides freezes a version of its own; what was frozen before stays. */
    void store(InspectionId inspection, InspectionReportContent content) {
        var json = CanonicalContent.write(content);
        jdbc.sql("""
                insert into inspection_report (inspection_id, version, template_version, content, sha256, frozen_at)
                select :inspection, coalesce(max(version), 0) + 1, :template, :content, :sha256, :at
                from inspection_report where inspection_id = :inspection""")
                .param("inspection", inspection.value())
                .param("template", content.templateVersion())
                .param("content", json)
                .param("sha256", CanonicalContent.sha256(json))
                .param("at", Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .update();
    }

    /** The inspections whose report is frozen. */
    Set<InspectionId> frozen() {
        return jdbc.sql("select distinct inspection_id from inspection_report")
                .query((row, n) -> new InspectionId(row.getLong(1)))
                .set();
    }

    /** All versions, the latest first. */
    List<InspectionReport.Seal> seals(InspectionId inspection) {
        return jdbc.sql("""
                select version, frozen_at, sha256 from inspection_report
                where inspection_id = :inspection order by version desc""")
                .param("inspection", inspection.value())
                .query(this::seal)
                .list();
    }

    /** Refuses what no longer matches its hash, and what no template of ours can print. */
    Optional<Frozen> find(InspectionId inspection, int version) {
        return row(inspection, version).map(ReportArchive::checked);
    }

    private Optional<Row> row(InspectionId inspection, int version) {
        return jdbc.sql("""
                select template_version, content, version, frozen_at, sha256 from inspection_report
                where inspection_id = :inspection and version = :version""")
                .param("inspection", inspection.value())
                .param("version", version)
                .query((row, n) -> new Row(row.getInt("template_version"), row.getString("content"), seal(row, n)))
                .optional();
    }

    private InspectionReport.Seal seal(ResultSet row, int n) throws SQLException {
        return new InspectionReport.Seal(
                row.getInt("version"),
                row.getTimestamp("frozen_at").toInstant().atZone(clock.getZone()),
                row.getString("sha256"));
    }

    private static Frozen checked(Row row) {
        if (!CanonicalContent.sha256(row.content()).equals(row.seal().sha256())) {
            throw new BusinessRuleViolation(
                    "reporting.report.tampered", row.seal().sha256());
        }
        // Before reading: the shape of a content belongs to the version of its template.
        ReportTemplate.of(row.templateVersion());
        var content = CanonicalContent.read(row.content());
        if (content.templateVersion() != row.templateVersion()) {
            throw new BusinessRuleViolation(
                    "reporting.report.tampered", row.seal().sha256());
        }
        return new Frozen(content, row.seal());
    }
}
