package vn.doichieu.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UserId;

/** The rows behind the evidence library. Content is read only when a file is opened. */
@Component
class EvidenceStore {

    private static final String SELECT = """
            select e.*, e.document_date not between y.starts_on and y.ends_on as outside_year,
              exists (select from evidence o where o.sha256 = e.sha256 and o.unit_id <> e.unit_id) as elsewhere
            from evidence e join emulation_year y on y.id = e.emulation_year_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    EvidenceStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<EvidenceView> of(UnitId unit, long year) {
        return jdbc.sql(SELECT + "where e.unit_id = :unit and e.emulation_year_id = :year order by e.title, e.id")
                .param("unit", unit.value())
                .param("year", year)
                .query(this::view)
                .list();
    }

    List<EvidenceView> byIds(Collection<Long> ids, Collection<Long> units) {
        if (ids.isEmpty() || units.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + "where e.id in (:ids) and e.unit_id in (:units) order by e.title, e.id")
                .param("ids", ids)
                .param("units", units)
                .query(this::view)
                .list();
    }

    Optional<EvidenceFile> file(long id, Collection<Long> units) {
        if (units.isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql("""
                select e.file_name, e.media_type, f.content from evidence e join evidence_file f on f.evidence_id = e.id
                where e.id = :id and e.unit_id in (:units)""")
                .param("id", id)
                .param("units", units)
                .query((row, n) ->
                        new EvidenceFile(row.getString(1), row.getString(2), new ByteArrayResource(row.getBytes(3))))
                .optional();
    }

    Optional<String> titleOf(UnitId unit, long year, String sha256) {
        return jdbc.sql("""
                select title from evidence where unit_id = :unit and emulation_year_id = :year and sha256 = :sha256""")
                .param("unit", unit.value())
                .param("year", year)
                .param("sha256", sha256)
                .query(String.class)
                .optional();
    }

    /** Empty when the unit has this file already: two of the same upload at once leave one. */
    Optional<Long> add(NewEvidence evidence, String name, FileKind kind, byte[] content, UserId by) {
        var id = jdbc.sql("""
                insert into evidence (unit_id, emulation_year_id, title, document_number, document_date, issuer, file_name,
                  media_type, size_bytes, sha256, added_by, added_at)
                values (:unit, :year, :title, :number, :date, :issuer, :name, :type, :size, :sha256, :by, :at)
                on conflict (unit_id, emulation_year_id, sha256) do nothing returning id""")
                .param("unit", evidence.unit().value())
                .param("year", evidence.emulationYearId())
                .param("title", evidence.title())
                .param("number", evidence.documentNumber().orElse(null))
                .param("date", evidence.documentDate().orElse(null))
                .param("issuer", evidence.issuer().orElse(null))
                .param("name", name)
                .param("type", kind.mediaType())
                .param("size", content.length)
                .param("sha256", FileInspection.sha256(content))
                .param("by", by.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
        id.ifPresent(added -> jdbc.sql("insert into evidence_file (evidence_id, content) values (:id, :content)")
                .param("id", added)
                .param("content", content)
                .update());
        return id;
    }

    private EvidenceView view(ResultSet row, int n) throws SQLException {
        return new EvidenceView(
                row.getLong("id"),
                new UnitId(row.getLong("unit_id")),
                row.getLong("emulation_year_id"),
                row.getString("title"),
                Optional.ofNullable(row.getString("document_number")),
                Optional.ofNullable(row.getObject("document_date", LocalDate.class)),
                Optional.ofNullable(row.getString("issuer")),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size_bytes"),
                row.getString("sha256"),
                row.getBoolean("illustrative"),
                LocalDateTime.ofInstant(row.getTimestamp("added_at").toInstant(), clock.getZone()),
                warnings(row));
    }

    private static Set<EvidenceWarning> warnings(ResultSet row) throws SQLException {
        var warnings = EnumSet.noneOf(EvidenceWarning.class);
        if (row.getBoolean("outside_year")) {
            warnings.add(EvidenceWarning.OUTSIDE_YEAR);
        }
        if (row.getBoolean("elsewhere")) {
            warnings.add(EvidenceWarning.SAME_FILE_AT_ANOTHER_UNIT);
        }
        return warnings;
    }
}
