package vn.doichieu.platform;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    public record Draft(long id, String fileName, Instant createdAt, Optional<Instant> doneAt, String content) {

        public boolean done() {
            return doneAt.isPresent();
        }
    }

    /** Read, and nothing created from it yet. */
    public record Waiting(long id, String fileName, Instant createdAt) {}

    /** Of one person and kind; older ones make room. */
    private static final int MOST_WAITING = 5;

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportDrafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of what the same person has read and created nothing from, the latest few stay. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long keep(String kind, UserId owner, String fileName, byte[] file, String content) {
        long id = jdbc.sql("""
                insert into import_draft (kind, owner_id, file_name, content_hash, content, created_at)
                values (:kind, :owner, :name, :hash, cast(:content as jsonb), :now) returning id""")
                .param("kind", kind)
                .param("owner", owner.value())
                .param("name", fileName)
                .param("hash", Sha256.hex(file))
                .param("content", content)
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        makeRoom(kind, owner);
        return id;
    }

    private void makeRoom(String kind, UserId owner) {
        jdbc.sql("""
                delete from import_draft where id in (
                  select id from import_draft where kind = :kind and owner_id = :owner and done_at is null
                  order by id desc offset :most)""")
                .param("kind", kind)
                .param("owner", owner.value())
                .param("most", MOST_WAITING)
                .update();
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(String kind, UserId owner) {
        return jdbc.sql("""
                select id, file_name, created_at from import_draft
                where kind = :kind and owner_id = :owner and done_at is null order by id desc""")
                .param("kind", kind)
                .param("owner", owner.value())
                .query((row, n) -> new Waiting(
                        row.getLong(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .list();
    }

    /** Another's draft does not exist. */
    @Transactional(readOnly = true)
    public Draft find(String kind, UserId owner, long id) {
        return jdbc.sql("""
                select file_name, created_at, done_at, content from import_draft
                where id = :id and kind = :kind and owner_id = :owner""")
                .param("id", id)
                .param("kind", kind)
                .param("owner", owner.value())
                .query((row, n) -> new Draft(
                        id,
                        row.getString(1),
                        row.getTimestamp(2).toInstant(),
                        Optional.ofNullable(row.getTimestamp(3)).map(Timestamp::toInstant),
                        row.getString(4)))
                .optional()
                .orElseThrow(() -> new NotFoundException("import " + id));
    }

    /** Empty for the first who says so; whoever presses later or at the same moment is told when it was done. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Instant> finish(String kind, UserId owner, long id) {
        int finished = jdbc.sql("""
                update import_draft set done_at = :now
                where id = :id and kind = :kind and owner_id = :owner and done_at is null""")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .param("kind", kind)
                .param("owner", owner.value())
                .update();
        return finished == 1 ? Optional.empty() : find(kind, owner, id).doneAt();
    }
}
