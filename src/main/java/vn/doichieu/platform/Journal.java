package vn.doichieu.platform;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.doichieu.shared.Actor;

/** The one log of transitions and changed values. Rows are only added, in the transaction of the change itself. */
@Component
public class Journal {

    /** What happened to one thing. {@code action} is a message key's last part: SUBMITTED, RETURNED, ANSWER … */
    public record Entry(
            Instant at,
            String actor,
            String action,
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Clock clock;

    Journal(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            Actor actor,
            Subject subject,
            long id,
            String action,
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason) {
        assert subject.actions().contains(action) : action + " of " + subject + " has no text";
        jdbc.sql("""
                insert into journal_entry (recorded_at, actor_id, actor_name, subject_kind, subject_id, action, from_value, to_value, reason)
                values (:at, :actor, :name, :kind, :id, :action, :from, :to, :reason)""")
                .param("at", Timestamp.from(clock.instant()))
                .param("actor", actor.id().value())
                .param("name", actor.name())
                .param("kind", subject.name())
                .param("id", id)
                .param("action", action)
                .param("from", from)
                .param("to", to)
                .param("reason", reason)
                .update();
    }

    /** One thing done to many at once; {@code to} by the number of each. One statement, however many. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordEach(Actor actor, Subject subject, String action, Map<Long, String> to, String reason) {
        assert subject.actions().contains(action) : action + " of " + subject + " has no text";
        jdbc.sql("""
                insert into journal_entry (recorded_at, actor_id, actor_name, subject_kind, subject_id, action, to_value, reason)
                select :at, :actor, :name, :kind, cast(each.key as bigint), :action, each.value, :reason
                from jsonb_each_text(cast(:to as jsonb)) as each order by cast(each.key as bigint)""")
                .param("at", Timestamp.from(clock.instant()))
                .param("actor", actor.id().value())
                .param("name", actor.name())
                .param("kind", subject.name())
                .param("action", action)
                .param("to", JSON.writeValueAsString(to))
                .param("reason", reason)
                .update();
    }

    /** The latest first, at most a hundred. */
    @Transactional(readOnly = true)
    public List<Entry> of(Subject subject, long id) {
        return jdbc.sql("""
                select recorded_at, actor_name, action, from_value, to_value, reason from journal_entry
                where subject_kind = :kind and subject_id = :id order by id desc limit 100""")
                .param("kind", subject.name())
                .param("id", id)
                .query((row, n) -> new Entry(
                        row.getTimestamp(1).toInstant(),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)))
                .list();
    }
}
