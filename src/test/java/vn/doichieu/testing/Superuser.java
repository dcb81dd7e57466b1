package vn.doichieu.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.env.Environment;

/** Somebody who may do everything to the database of a test: what only the database's own administrator could do. */
public final class Superuser {

    private Superuser() {}

    public static Connection connect(Environment environment) throws SQLException {
        var url = environment.getRequiredProperty("spring.datasource.url");
        return TestServer.asSuperuser(url.substring(url.lastIndexOf('/') + 1));
    }

    /** The settings of another database on the same server, empty and used by nobody. */
    public static Map<String, Object> emptyDatabase() {
        var name = "empty_" + UUID.randomUUID().toString().replace("-", "");
        return Map.of(
                "spring.datasource.url", TestServer.empty(name),
                "spring.datasource.username", TestServer.APPLICATION,
                "spring.datasource.password", TestServer.APPLICATION,
                "spring.flyway.user", TestServer.OWNER,
                "spring.flyway.password", TestServer.OWNER);
    }

    /** One or more statements, past all triggers and foreign keys. */
    public static void execute(Environment environment, String sql) {
        try (var connection = connect(environment);
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** For as long as this takes, the application's role may become the owner of the tables. */
    public static void asOwner(Environment environment, Runnable work) {
        execute(environment, "grant " + TestServer.OWNER + " to " + TestServer.APPLICATION + " with inherit false");
        try {
            work.run();
        } finally {
            execute(environment, "revoke " + TestServer.OWNER + " from " + TestServer.APPLICATION);
        }
    }
}
