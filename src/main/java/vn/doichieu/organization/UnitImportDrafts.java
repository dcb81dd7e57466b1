package vn.doichieu.organization;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Formats;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Spreadsheet;
import vn.doichieu.shared.Actor;

/** What was read from workbooks, kept for whoever sent it: any node can go on where another stopped. */
@Component
class UnitImportDrafts {

    record Draft(String fileName, Optional<Instant> doneAt, List<Spreadsheet.Row> rows) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Formats formats;
    private final Clock clock;

    UnitImportDrafts(JdbcClient jdbc, Formats formats, Clock clock) {
        this.jdbc = jdbc;
        this.formats = formats;
        this.clock = clock;
    }

    long keep(String fileName, byte[] content, List<Spreadsheet.Row> rows, Actor owner) {
        var id = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into unit_import (owner_id, file_name, sha256, content, created_at)
                values (:owner, :file, :hash, :content, :at)""")
                .param("owner", owner.id().value())
                .param("file", fileName)
                .param("hash", hash(content))
                .param("content", JSON.writeValueAsString(rows))
                .param("at", Timestamp.from(clock.instant()))
                .update(id, "id");
        return Objects.requireNonNull(id.getKey()).longValue();
    }

    Draft of(long id, Actor owner) {
        return jdbc.sql("select file_name, done_at, content from unit_import where id = :id and owner_id = :owner")
                .param("id", id)
                .param("owner", owner.id().value())
                .query((row, n) -> new Draft(
                        row.getString(1),
                        Optional.ofNullable(row.getTimestamp(2)).map(Timestamp::toInstant),
                        JSON.readValue(row.getString(3), new TypeReference<List<Spreadsheet.Row>>() {})))
                .optional()
                .orElseThrow(() -> new NotFoundException("import " + id));
    }

    /** From now on it is done; of two who press at once the second waits here and is told. */
    Draft finish(long id, Actor owner) {
        var draft = of(id, owner);
        int finished = jdbc.sql("""
                update unit_import set done_at = :at where id = :id and owner_id = :owner and done_at is null""")
                .param("at", Timestamp.from(clock.instant()))
                .param("id", id)
                .param("owner", owner.id().value())
                .update();
        if (finished == 0) {
            throw new BusinessRuleViolation(
                    "organization.import.done",
                    formats.dateTime(of(id, owner).doneAt().orElse(null)));
        }
        return draft;
    }

    List<UnitImportView.Waiting> waiting(Actor owner) {
        return jdbc.sql("""
                select id, file_name, created_at from unit_import
                where owner_id = :owner and done_at is null order by id desc limit 5""")
                .param("owner", owner.id().value())
                .query((row, n) -> new UnitImportView.Waiting(
                        row.getLong(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .list();
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
