package vn.doichieu.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds units by what they are or were called, and sets them in the order of the offices above them. */
@Component
class UnitReader {

    private static final int MOST = 5_000;

    private static final String NOW = "unit_search_text(u.name || ' ' || u.short_name || ' ' || u.code)";
    private static final String THEN = "unit_search_text(n.name || ' ' || n.short_name)";

    private static final String STATE = """
            case when :today < u.valid_from then 'FUTURE'
                 when u.valid_to is not null and :today > u.valid_to then 'CLOSED' else 'ACTIVE' end""";

    private record Found(
            UnitView unit, LocalDate from, Optional<LocalDate> to, Optional<String> parent, String former) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    UnitReader(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Every word occurs in the present name, or every word in one former name. */
    List<UnitView> search(String text, int most) {
        return found(new UnitQuery(text, Optional.empty(), Optional.empty(), 1)).stream()
                .limit(most)
                .map(Found::unit)
                .toList();
    }

    /** All that ever were. */
    List<UnitView> all() {
        return found(new UnitQuery("", Optional.empty(), Optional.empty(), 1), "").stream()
                .map(Found::unit)
                .toList();
    }

    /** Those that are there today. */
    List<UnitView> active() {
        return found(new UnitQuery("", Optional.empty(), Optional.of(UnitState.ACTIVE), 1)).stream()
                .map(Found::unit)
                .toList();
    }

    /** Those that fit and are there on some day of the span. */
    List<UnitView> within(String text, LocalDate starts, LocalDate ends, int most) {
        return found(new UnitQuery(text, Optional.empty(), Optional.empty(), 1), "").stream()
                .filter(one -> !one.from().isAfter(ends)
                        && one.to().filter(last -> last.isBefore(starts)).isEmpty())
                .limit(most)
                .map(Found::unit)
                .toList();
    }

    UnitList list(UnitQuery query) {
        var rows = tree(found(query));
        int pages = Math.max(1, (rows.size() + UnitQuery.PAGE_SIZE - 1) / UnitQuery.PAGE_SIZE);
        int page = Math.max(1, Math.min(query.page(), pages));
        int from = (page - 1) * UnitQuery.PAGE_SIZE;
        return new UnitList(
                List.copyOf(rows.subList(from, Math.min(rows.size(), from + UnitQuery.PAGE_SIZE))),
                rows.size(),
                page,
                pages);
    }

    private List<Found> found(UnitQuery query) {
        var usual = words(query.text()).isEmpty() ? UnitState.ACTIVE.name() : "";
        return found(query, query.state().map(UnitState::name).orElse(usual));
    }

    private List<Found> found(UnitQuery query, String state) {
        var words = words(query.text());
        var sql = jdbc.sql("""
                select u.id, u.code, u.name, u.short_name, u.kind, u.parent_id, u.locality, u.valid_from, u.valid_to,
                  p.short_name as parent_name,
                  (select string_agg(n.name, '; ' order by n.valid_from) from unit_name n where n.unit_id = u.id and %s)
                from unit u left join unit p on p.id = u.parent_id
                where (%s or exists (select 1 from unit_name n where n.unit_id = u.id and %s))
                  and (:kind = '' or u.kind = :kind) and (:state = '' or :state = %s)
                order by u.short_name, u.id limit %d""".formatted(
                        words.isEmpty() ? "false" : all(words, THEN), all(words, NOW), all(words, THEN), STATE, MOST))
                .param("kind", query.kind().map(UnitKind::name).orElse(""))
                .param("state", state)
                .param("today", LocalDate.now(clock));
        for (int i = 0; i < words.size(); i++) {
            sql = sql.param("word" + i, "%" + words.get(i).replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        return sql.query(UnitReader::found).list();
    }

    /** At most so many words: a whole page pasted into the box is no question. */
    private static List<String> words(String text) {
        return Arrays.stream(UnitReading.plain(text).split(" "))
                .filter(word -> !word.isEmpty())
                .limit(12)
                .toList();
    }

    private static String all(List<String> words, String where) {
        var conditions = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            conditions.add(where + " like :word" + i);
        }
        return conditions.isEmpty() ? "true" : "(" + String.join(" and ", conditions) + ")";
    }

    private static Found found(ResultSet row, int n) throws SQLException {
        return new Found(
                Units.view(row, n),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
                Optional.ofNullable(row.getString("parent_name")),
                Optional.ofNullable(row.getString(11)).orElse(""));
    }

    /** Each unit right below the one above it, where that is in the list as well. */
    private List<UnitRow> tree(List<Found> found) {
        var ids = new HashSet<>(found.stream().map(one -> one.unit().id()).toList());
        var below = new LinkedHashMap<Optional<?>, List<Found>>();
        for (var one : found) {
            Optional<?> above = one.unit().parent().filter(ids::contains);
            below.computeIfAbsent(above, none -> new ArrayList<>()).add(one);
        }
        var rows = new ArrayList<UnitRow>();
        below.getOrDefault(Optional.empty(), List.of()).forEach(root -> add(root, 0, below, rows));
        return rows;
    }

    private void add(Found one, int depth, Map<Optional<?>, List<Found>> below, List<UnitRow> rows) {
        var state = UnitState.on(LocalDate.now(clock), one.from(), one.to().orElse(null));
        var parent = depth == 0 ? one.parent() : Optional.<String>empty();
        rows.add(new UnitRow(one.unit(), depth, parent, state, one.from(), one.to(), one.former()));
        below.getOrDefault(Optional.of(one.unit().id()), List.of())
                .forEach(child -> add(child, depth + 1, below, rows));
    }
}
