package vn.doichieu.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the journal piece by piece, the latest first: however long it grows, a page costs the same. */
@Component
@Transactional(readOnly = true)
public class JournalPages {

    /** An entry with the thing it tells about. {@code number} is where the next page begins. */
    public record Numbered(long number, SubjectRef subject, Journal.Entry entry) {}

    /** What to look for; what is empty does not matter. Days are those of Vietnam; {@code actor} is a part of the name, without regard to accents. */
    public record Search(
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            String actor,
            Optional<Subject> kind,
            Optional<Long> subject) {}

    private final JdbcClient jdbc;

    JournalPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest entries about any of these things, or the latest of those older than the entry {@code before}. */
    public List<Numbered> page(Collection<SubjectRef> subjects, Optional<Long> before, int size) {
        if (subjects.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select id, subject_kind, subject_id, recorded_at, actor_name, action, from_value, to_value, reason
                from journal_entry
                where (subject_kind, subject_id) in (:subjects)
                  and (:before = 0 or (recorded_at, id) < (select recorded_at, id from journal_entry where id = :before))
                order by recorded_at desc, id desc limit :size""")
                .param(
                        "subjects",
                        subjects.stream()
                                .map(subject -> new Object[] {subject.kind().name(), subject.id()})
                                .toList())
                .param("before", before.orElse(0L))
                .param("size", size)
                .query(JournalPages::numbered)
                .list();
    }

    /** The latest entries of all, or the latest of those older than the entry {@code before}. */
    public List<Numbered> search(Search search, Optional<Long> before, int size) {
        return jdbc.sql("""
                select id, subject_kind, subject_id, recorded_at, actor_name, action, from_value, to_value, reason
                from journal_entry
                where (cast(:from as timestamptz) is null or recorded_at >= :from)
                  and (cast(:to as timestamptz) is null or recorded_at < :to)
                  and (cast(:kind as text) is null or subject_kind = :kind)
                  and (cast(:subject as bigint) is null or subject_id = :subject)
                  and (:actor = '' or position(unaccent(lower(:actor)) in unaccent(lower(actor_name))) > 0)
                  and (:before = 0 or (recorded_at, id) < (select recorded_at, id from journal_entry where id = :before))
                order by recorded_at desc, id desc limit :size""")
                .param("from", search.from().map(JournalPages::begin).orElse(null))
                .param("to", search.to().map(day -> begin(day.plusDays(1))).orElse(null))
                .param("kind", search.kind().map(Subject::name).orElse(null))
                .param("subject", search.subject().orElse(null))
                .param("actor", search.actor())
                .param("before", before.orElse(0L))
                .param("size", size)
                .query(JournalPages::numbered)
                .list();
    }

    private static Timestamp begin(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(TimeConfiguration.VIETNAM).toInstant());
    }

    private static Numbered numbered(ResultSet row, int n) throws SQLException {
        return new Numbered(
                row.getLong(1),
                new SubjectRef(Subject.valueOf(row.getString(2)), row.getLong(3)),
                new Journal.Entry(
                        row.getTimestamp(4).toInstant(),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9)));
    }
}
