package vn.doichieu.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.organization.Round;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.Subject;
import vn.doichieu.records.CheckedFile;
import vn.doichieu.records.EvidenceFile;
import vn.doichieu.records.FileCheck;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;

/** Keeps the papers of reports as they were sent; a later one is put beside the earlier, never in its place. */
@Component
class ReportFiles {

    private static final String COLUMNS =
            "select id, file_name, media_type, size_bytes, sha256, supplement_id, added_by_name, added_at from unit_report_file ";

    private final JdbcClient jdbc;
    private final FileCheck check;
    private final Journal journal;
    private final Clock clock;

    ReportFiles(JdbcClient jdbc, FileCheck check, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.check = check;
        this.journal = journal;
        this.clock = clock;
    }

    /** Those of the report and of its supplements, the latest first. */
    List<ReportFileView> of(UnitId unit, Round round) {
        return jdbc.sql(COLUMNS + "where unit_id = :unit and round_id = :round order by id desc")
                .param("unit", unit.value())
                .param("round", round.id())
                .query(ReportFiles::view)
                .list();
    }

    Optional<EvidenceFile> content(long id, UnitId unit, Round round) {
        return jdbc.sql("""
                select f.file_name, f.media_type, c.content from unit_report_file f
                join unit_report_file_content c on c.file_id = f.id
                where f.id = :id and f.unit_id = :unit and f.round_id = :round""")
                .param("id", id)
                .param("unit", unit.value())
                .param("round", round.id())
                .query((row, n) ->
                        new EvidenceFile(row.getString(1), row.getString(2), new ByteArrayResource(row.getBytes(3))))
                .optional();
    }

    void attach(UnitId unit, Round round, NewReportFile sent, Actor by) {
        var file = check.document(sent.name(), sent.bytes());
        var earlier = of(unit, round).stream()
                .filter(known -> known.supplement().isEmpty())
                .findFirst();
        earlier.filter(known -> known.sha256().equals(file.sha256())).ifPresent(known -> {
            throw new BusinessRuleViolation("figures.file.same", known.name());
        });
        long id = keep(unit, round, Optional.empty(), file, by);
        journal.record(
                by,
                Subject.REPORT_FILE,
                id,
                earlier.isPresent() ? "REPLACED" : "ATTACHED",
                earlier.map(ReportFileView::name).orElse(null),
                file.fileName(),
                null);
    }

    /** The journal speaks of it with the supplement itself. */
    void attach(UnitId unit, Round round, long supplement, NewReportFile sent, Actor by) {
        keep(unit, round, Optional.of(supplement), check.document(sent.name(), sent.bytes()), by);
    }

    private long keep(UnitId unit, Round round, Optional<Long> supplement, CheckedFile file, Actor by) {
        long id = jdbc.sql("""
                insert into unit_report_file (unit_id, round_id, supplement_id, file_name, media_type, size_bytes, sha256,
                  added_by, added_by_name, added_at)
                values (:unit, :round, :supplement, :name, :type, :size, :sha256, :by, :byName, :at) returning id""")
                .param("unit", unit.value())
                .param("round", round.id())
                .param("supplement", supplement.orElse(null))
                .param("name", file.fileName())
                .param("type", file.mediaType())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("by", by.id().value())
                .param("byName", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        jdbc.sql("insert into unit_report_file_content (file_id, content) values (:id, :content)")
                .param("id", id)
                .param("content", file.bytes())
                .update();
        return id;
    }

    private static ReportFileView view(ResultSet row, int n) throws SQLException {
        long supplement = row.getLong("supplement_id");
        return new ReportFileView(
                row.getLong("id"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size_bytes"),
                row.getString("sha256"),
                supplement == 0 ? Optional.empty() : Optional.of(supplement),
                row.getString("added_by_name"),
                row.getTimestamp("added_at").toInstant());
    }
}
