package vn.doichieu.reporting;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.doichieu.inspection.InspectionId;
import vn.doichieu.platform.BusinessRuleViolation;

/** The frozen reports, one per inspection. Rows are added and read; the database itself refuses to change them. */
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

    /** The first content stays; a second one for the same inspection is ignored. */
    void store(InspectionId inspection, InspectionReportContent content) {
        var json = CanonicalContent.write(content);
        jdbc.sql("""
                insert into inspection_report (inspection_id, template_version, content, sha256, frozen_at)
                values (:inspection, :version, :content, :sha256, :at) on conflict (inspection_id) do nothing""")
                .param("inspection", inspection.value())
                .param("version", content.templateVersion())
                .param("content", json)
                .param("sha256", CanonicalContent.sha256(json))
                .param("at", Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .update();
    }

    boolean has(InspectionId inspection) {
        return frozen().contains(inspection);
    }

    /** The inspections whose report is frozen. */
    Set<InspectionId> frozen() {
        return jdbc.sql("select inspection_id from inspection_report")
                .query((row, n) -> new InspectionId(row.getLong(1)))
                .set();
    }

    /** Refuses what no longer matches its hash, and what no template of ours can print. */
    Optional<Frozen> find(InspectionId inspection) {
        return row(inspection).map(ReportArchive::checked);
    }

    private Optional<Row> row(InspectionId inspection) {
        return jdbc.sql("""
                select template_version, content, sha256, frozen_at from inspection_report
                where inspection_id = :inspection""")
                .param("inspection", inspection.value())
                .query((row, n) -> new Row(
                        row.getInt(1),
                        row.getString(2),
                        new InspectionReport.Seal(
                                row.getTimestamp(4).toInstant().atZone(clock.getZone()), row.getString(3))))
                .optional();
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
