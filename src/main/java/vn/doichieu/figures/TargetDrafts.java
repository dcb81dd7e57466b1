package vn.doichieu.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.doichieu.shared.Actor;

/** Keeps what was read from workbooks in the database, so that any node can finish it. */
@Component
class TargetDrafts {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<TargetEntry>> ENTRIES = new TypeReference<>() {};

    private final JdbcClient jdbc;

    TargetDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long keep(TargetFile file, String document, List<TargetEntry> entries, Actor by, Instant at) {
        return jdbc.sql("""
                insert into target_import (emulation_year_id, account_id, file_name, document, effective_from, entries, read_at)
                values (:year, :account, :file, :document, :from, :entries::jsonb, :at) returning id""")
                .param("year", file.year())
                .param("account", by.id().value())
                .param("file", file.name())
                .param("document", document)
                .param("from", file.from().orElse(null))
                .param("entries", JSON.writeValueAsString(entries))
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    /** Somebody else's does not exist. */
    Optional<TargetDraft> find(long id, Actor by) {
        return jdbc.sql("""
                select emulation_year_id, file_name, document, effective_from, entries::text, read_at, written_at
                from target_import where id = :id and account_id = :account""")
                .param("id", id)
                .param("account", by.id().value())
                .query(TargetDrafts::draft)
                .optional();
    }

    /** False when it was finished already: pressed twice, or on two nodes. */
    boolean finish(long id, Instant at) {
        return jdbc.sql("update target_import set written_at = :at where id = :id and written_at is null")
                        .param("id", id)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    private static TargetDraft draft(ResultSet row, int n) throws SQLException {
        return new TargetDraft(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                Optional.ofNullable(row.getObject(4, LocalDate.class)),
                JSON.readValue(row.getString(5), ENTRIES),
                row.getTimestamp(6).toInstant(),
                Optional.ofNullable(row.getTimestamp(7)).map(Timestamp::toInstant));
    }
}
