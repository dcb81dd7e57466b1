package vn.doichieu.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;

/** One PostgreSQL for all tests of this process; a migrated template is cloned in a fraction of a second. */
final class TestServer {

    /** Owns the tables; its password is its name. */
    static final String OWNER = "doichieu";

    /** The application; its password is its name. */
    static final String APPLICATION = "doichieu_app";

    private static final String TEMPLATE = "migrated";

    private static final EmbeddedPostgres SERVER = start();

    private TestServer() {}

    static synchronized String clone(String name) {
        execute("create database " + name + " template " + TEMPLATE + " owner " + OWNER);
        return url(name);
    }

    /** Without any table. */
    static String empty(String name) {
        execute("create database " + name + " owner " + OWNER);
        return url(name);
    }

    static Connection asSuperuser(String database) throws SQLException {
        return SERVER.getDatabase("postgres", database).getConnection();
    }

    /** As in production: the application is not a superuser, and names are in Vietnamese order. */
    private static EmbeddedPostgres start() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setRegisterShutdownHook(false)
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("locale-provider", "icu")
                    .setLocaleConfig("icu-locale", "vi")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            SpringApplication.getShutdownHandlers().add(() -> stop(server));
            for (var role : List.of(OWNER, APPLICATION)) {
                execute(server, "create role " + role + " login password '" + role + "'");
            }
            execute(server, "create database " + TEMPLATE + " owner " + OWNER);
            Flyway.configure()
                    .dataSource(url(server, TEMPLATE), OWNER, OWNER)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void execute(String sql) {
        execute(SERVER, sql);
    }

    private static void execute(EmbeddedPostgres server, String sql) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static String url(String name) {
        return url(SERVER, name);
    }

    private static String url(EmbeddedPostgres server, String name) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name;
    }
}
