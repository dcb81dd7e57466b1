package vn.doichieu.testing;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL that a test may stop or kill and start again; it owns and keeps its data as in production. */
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
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
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

    /** Every process of it at once, as {@code kill -9} does it. */
    public void kill() {
        var first = processes().stream()
                .filter(process -> process.descendants().findAny().isPresent())
                .toList();
        // The one that would replace those that die under it.
        first.forEach(ProcessHandle::destroyForcibly);
        processes().forEach(ProcessHandle::destroyForcibly);
        await().until(() -> processes().isEmpty());
        // There is nothing left to stop, but the library holds the folder until it has been asked to.
        stop();
    }

    private List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses().filter(this::isInside).toList();
    }

    private boolean isInside(ProcessHandle process) {
        try {
            var place = Files.readSymbolicLink(Path.of("/proc", String.valueOf(process.pid()), "cwd"));
            return place.equals(folder.resolve("postgres").toRealPath());
        } catch (IOException gone) {
            return false;
        }
    }

    /** Past all rights. */
    public DataSource asSuperuser() {
        return running().getDatabase("postgres", "doichieu");
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
        try (var connection = running().getDatabase("postgres", database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private EmbeddedPostgres running() {
        if (server == null) {
            throw new IllegalStateException("never started");
        }
        return server;
    }

    @Override
    public void close() {
        stop();
    }
}
