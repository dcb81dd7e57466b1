package vn.doichieu.platform;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.shared.UserId;

/**
 * What was read from a workbook, between the page that shows it and the button that creates it. In the database and not
 * in the session: the two requests may come to different nodes.
 */
@Component
public class ImportDrafts {

    /** {@code content} is JSON, in the words of whoever keeps it. */
    public record Draft(long id, String fileName, Instant createdAt, boolean done, String content) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportDrafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes the place of what the same person had read before and created nothing from. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long keep(String kind, UserId owner, String fileName, byte[] file, String content) {
        jdbc.sql("delete from import_draft where kind = :kind and owner_id = :owner and done_at is null")
                .param("kind", kind)
                .param("owner", owner.value())
                .update();
        return jdbc.sql("""
                insert into import_draft (kind, owner_id, file_name, content_hash, content, created_at)
                values (:kind, :owner, :name, :hash, cast(:content as jsonb), :now) returning id""")
                .param("kind", kind)
                .param("owner", owner.value())
                .param("name", fileName)
                .param("hash", hash(file))
                .param("content", content)
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    /** Another's draft does not exist. */
    @Transactional(readOnly = true)
    public Draft find(String kind, UserId owner, long id) {
        return jdbc.sql("""
                select file_name, created_at, done_at is not null, content from import_draft
                where id = :id and kind = :kind and owner_id = :owner""")
                .param("id", id)
                .param("kind", kind)
                .param("owner", owner.value())
                .query((row, n) -> new Draft(
                        id, row.getString(1), row.getTimestamp(2).toInstant(), row.getBoolean(3), row.getString(4)))
                .optional()
                .orElseThrow(() -> new NotFoundException("import " + id));
    }

    /** True for the first who says so: a button pressed twice creates once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean finish(String kind, UserId owner, long id) {
        return jdbc.sql("""
                update import_draft set done_at = :now
                where id = :id and kind = :kind and owner_id = :owner and done_at is null""")
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", id)
                        .param("kind", kind)
                        .param("owner", owner.value())
                        .update()
                == 1;
    }

    private static String hash(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
