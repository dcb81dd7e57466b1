package vn.doichieu.platform.maintenance;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the schema itself says about its tables. Names come from the catalogue, quoted where they need it. */
final class Tables {

    /** Who is signed in is not kept: nobody's session comes back to life with a restore. */
    private static final String KEPT = """
            from pg_class t where t.relkind = 'r' and t.relnamespace = current_schema()::regnamespace
              and t.relname not in ('flyway_schema_history', 'web_session', 'web_session_attributes')""";

    private final Connection connection;

    Tables(Connection connection) {
        this.connection = connection;
    }

    List<String> names() throws SQLException {
        return strings("select quote_ident(t.relname) " + KEPT + " order by t.relname");
    }

    /** Without those the database computes itself. */
    List<String> columns(String table) throws SQLException {
        return strings("select quote_ident(a.attname) from pg_attribute a where a.attrelid = '" + table
                + "'::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum");
    }

    Map<String, Long> sequences() throws SQLException {
        var sequences = new LinkedHashMap<String, Long>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select quote_ident(sequencename), coalesce(last_value, 0) from pg_sequences
                        where schemaname = current_schema() order by sequencename""")) {
            while (rows.next()) {
                sequences.put(rows.getString(1), rows.getLong(2));
            }
        }
        return sequences;
    }

    /** Statements that put back every foreign key, by statements that take it away. */
    Map<String, String> foreignKeys() throws SQLException {
        var keys = new LinkedHashMap<String, String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname),
                          format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid))
                        from pg_constraint c where c.contype = 'f' and c.connamespace = current_schema()::regnamespace
                        order by 1""")) {
            while (rows.next()) {
                keys.put(rows.getString(1), rows.getString(2));
            }
        }
        return keys;
    }

    String schemaVersion() throws SQLException {
        return strings("""
                select version from flyway_schema_history where success and version is not null
                order by installed_rank desc limit 1""").get(0);
    }

    /** When the transaction began, by the clock of the database. */
    Instant now() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select now()")) {
            row.next();
            return row.getTimestamp(1).toInstant();
        }
    }

    Manifest.Tip journal() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select position, encode(hash, 'hex') from journal_link order by position desc limit 1")) {
            return row.next() ? new Manifest.Tip(row.getLong(1), row.getString(2)) : new Manifest.Tip(0, "");
        }
    }

    /** Whether there is such a table with anything in it. */
    boolean hold(String table) throws SQLException {
        return names().contains(table)
                && strings("select exists (select from " + table + ")").equals(List.of("t"));
    }

    private List<String> strings(String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
