package vn.doichieu.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Whether the journal is what it was: every entry in its place in the chain, every day's head where it was noted. */
@Component
public class JournalCheck {

    /** What is wrong at the first place where something is. */
    public enum Kind {
        /** A place in the chain is empty. */
        LINK_MISSING,
        /** An entry was removed. */
        ENTRY_MISSING,
        /** An entry, or its link, says something else than it did. */
        ENTRY_ALTERED,
        /** The chain was written anew: it leads elsewhere than at the end of that day. */
        HEAD_DIFFERS,
        /** An entry that never joined the chain. */
        ENTRY_SLIPPED_IN
    }

    /** {@code position} in the chain, 0 where there is none; {@code entry} is the number of the entry there. */
    public record Fault(Kind kind, long position, long entry) {}

    /** The last link of a day that is over; {@code hash} in hexadecimal digits, to be compared with what was noted outside. */
    public record Head(LocalDate day, long position, String hash) {}

    /** {@code tip} is the hash of the last link that fits. */
    public record Result(long links, String tip, Optional<Fault> fault) {}

    private static final int AT_ONCE = 2_000;

    private final JdbcTemplate jdbc;

    public JournalCheck(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        jdbc.setFetchSize(AT_ONCE);
    }

    /** Reads the whole journal once, whatever its length in the same memory. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Result check() {
        var heads = noted();
        var chain = new JournalChain();
        var fault = new AtomicReference<@Nullable Fault>();
        jdbc.query("""
                select l.position, encode(l.hash, 'hex'), l.entry_id, e.id, (extract(epoch from e.recorded_at) * 1000000)::bigint,
                  e.actor_id, e.actor_name, e.subject_kind, e.subject_id, e.action, e.from_value, e.to_value, e.reason
                from journal_link l left join journal_entry e on e.id = l.entry_id order by l.position""", row -> {
            if (fault.get() == null) {
                fault.set(follow(chain, link(row), heads).orElse(null));
            }
        });
        return new Result(
                chain.length(), chain.tip(), Optional.ofNullable(fault.get()).or(this::slippedIn));
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Head> heads(int most) {
        return jdbc.query(
                "select day, position, encode(hash, 'hex') from journal_head order by day desc limit " + most,
                (row, n) -> new Head(row.getObject(1, LocalDate.class), row.getLong(2), row.getString(3)));
    }

    /** Whether the application's own role is kept from changing the journal; not so when one role owns the tables and works with them. */
    @Transactional(readOnly = true)
    public boolean guarded() {
        return !Boolean.TRUE.equals(jdbc.queryForObject(
                "select has_table_privilege('journal_entry', 'UPDATE, DELETE, TRUNCATE')", Boolean.class));
    }

    private static Optional<Fault> follow(JournalChain chain, JournalChain.Link link, Map<Long, String> heads) {
        return chain.follow(link)
                .or(() -> Optional.ofNullable(heads.get(link.position()))
                        .filter(head -> !head.equals(link.hash()))
                        .map(head -> new Fault(Kind.HEAD_DIFFERS, link.position(), link.entry())));
    }

    private Map<Long, String> noted() {
        var heads = new HashMap<Long, String>();
        jdbc.query("select position, encode(hash, 'hex') from journal_head", row -> {
            heads.put(row.getLong(1), row.getString(2));
        });
        return heads;
    }

    private Optional<Fault> slippedIn() {
        return jdbc.queryForList("""
                select e.id from journal_entry e
                where not exists (select from journal_link l where l.entry_id = e.id) order by e.id limit 1""", Long.class).stream()
                .map(entry -> new Fault(Kind.ENTRY_SLIPPED_IN, 0, entry))
                .findFirst();
    }

    private static JournalChain.Link link(ResultSet row) throws SQLException {
        return new JournalChain.Link(row.getLong(1), row.getString(2), row.getLong(3), fields(row));
    }

    private static @Nullable List<@Nullable String> fields(ResultSet row) throws SQLException {
        if (row.getString(4) == null) {
            return null;
        }
        var fields = new ArrayList<@Nullable String>();
        for (int column = 4; column <= 13; column++) {
            fields.add(row.getString(column));
        }
        return fields;
    }
}
