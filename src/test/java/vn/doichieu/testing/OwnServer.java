package vn.doichieu.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL that a test may stop and start again, with a database owned as in production. */
public final class OwnServer implements AutoCloseable {

    private final Path folder;
    private int port;
    private @Nullable EmbeddedPostgres server;

    private OwnServer(Path folder) {
        this.folder = folder;
    }

    public static OwnServer in(Path folder) {
        var own = new OwnServer(folder);
        own.start();
        own.execute("postgres", "create role doichieu login password 'doichieu'");
        own.execute("postgres", "create role doichieu_app login password 'doichieu_app'");
        own.execute("postgres", "create database doichieu owner doichieu");
        return own;
    }

    public void start() {
        try {
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(folder.resolve("postgres"))
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setRegisterShutdownHook(false)
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("locale-provider", "icu")
                    .setLocaleConfig("icu-locale", "vi")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            port = server.getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void stop() {
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/doichieu";
    }

    /** As arguments of an application that works on it. */
    public List<String> settings() {
        return List.of(
                "--spring.datasource.url=" + url(),
                "--spring.datasource.username=doichieu_app",
                "--spring.datasource.password=doichieu_app",
                "--spring.flyway.user=doichieu",
                "--spring.flyway.password=doichieu",
                "--doichieu.home=" + folder.resolve("home"));
    }

    public void execute(String database, String sql) {
        if (server == null) {
            throw new IllegalStateException("never started");
        }
        try (var connection = server.getDatabase("postgres", database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
