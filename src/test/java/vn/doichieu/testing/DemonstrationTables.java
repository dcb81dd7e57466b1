package vn.doichieu.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The tables as a context found them, kept in a schema beside them. Putting them back takes a moment where another
 * context would take ten seconds. Needs the superuser: foreign keys are not looked at on the way.
 */
final class DemonstrationTables {

    private static final String KEPT = "as_it_began";

    private final Connection connection;

    DemonstrationTables(Connection connection) {
        this.connection = connection;
    }

    void keepOrPutBack() throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            if (strings(statement, "select 1 from pg_namespace where nspname = '" + KEPT + "'")
                    .isEmpty()) {
                keep(statement);
            } else {
                putBack(statement);
            }
        }
        connection.commit();
    }

    private static void keep(Statement statement) throws SQLException {
        statement.execute("create schema " + KEPT);
        for (var table : tables(statement)) {
            statement.execute("create table " + KEPT + "." + table + " as table public." + table);
        }
    }

    private static void putBack(Statement statement) throws SQLException {
        statement.execute("set local session_replication_role = replica");
        statement.execute("truncate "
                + tables(statement).stream().map(table -> "public." + table).collect(Collectors.joining(", ")));
        for (var table : tables(statement)) {
            var columns = String.join(", ", columns(statement, table));
            statement.execute("insert into public." + table + " (" + columns + ") overriding system value select "
                    + columns + " from " + KEPT + "." + table);
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        return strings(
                statement,
                "select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'");
    }

    private static List<String> columns(Statement statement, String table) throws SQLException {
        return strings(
                statement,
                "select quote_ident(column_name) from information_schema.columns where table_schema = 'public'"
                        + " and is_generated = 'NEVER' and table_name = '" + table + "' order by ordinal_position");
    }

    private static List<String> strings(Statement statement, String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
