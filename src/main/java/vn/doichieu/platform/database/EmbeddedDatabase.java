package vn.doichieu.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.util.FileSystemUtils;
import vn.doichieu.platform.DataHome;

/**
 * A real PostgreSQL in the data folder. The library is made for tests and would run it without fsync and without
 * passwords: every such default is overridden here, and the settings are asked back from the server by a test.
 */
final class EmbeddedDatabase implements AutoCloseable {

    static final String NAME = "doichieu";

    /** Owns the tables and changes their structure; has the name of the database. */
    static final String OWNER = NAME;

    /** Works with the tables. */
    static final String APPLICATION = "doichieu_app";

    private static final String SUPERUSER_PASSWORD = "postgres.password";
    private static final String OWNER_PASSWORD = "doichieu.password";

    private final EmbeddedPostgres server;
    private final FolderLock lock;
    private final String ownerPassword;
    private final String applicationPassword;

    private EmbeddedDatabase(
            EmbeddedPostgres server, FolderLock lock, String ownerPassword, String applicationPassword) {
        this.server = server;
        this.lock = lock;
        this.ownerPassword = ownerPassword;
        this.applicationPassword = applicationPassword;
    }

    static EmbeddedDatabase start(DataHome home) {
        try {
            FolderLock lock = FolderLock.take(home.folder());
            try {
                return start(home, lock);
            } catch (IOException | SQLException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("The embedded database in " + home.folder() + " did not start", e);
        }
    }

    private static EmbeddedDatabase start(DataHome home, FolderLock lock) throws IOException, SQLException {
        Path directory = home.folder().resolve("postgres");
        if (!Files.exists(directory)) {
            prepare(home, directory);
        }
        LeftoverServer.stop(directory);
        String ownerPassword = ownerPassword(home);
        var server = launch(home, directory);
        try {
            return new EmbeddedDatabase(server, lock, ownerPassword, applicationRole(server));
        } catch (SQLException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** A password made anew at every start: nobody has to keep it, and a data folder of before there was this role gets one. */
    private static String applicationRole(EmbeddedPostgres server) throws SQLException {
        String password = newPassword();
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    do $$ begin if not exists (select from pg_roles where rolname = '%s') then create role %s; end if; end $$""".formatted(APPLICATION, APPLICATION));
            statement.execute("alter role " + APPLICATION + " login password '" + password + "'");
        }
        return password;
    }

    /** Under another name until it is complete: whoever kills us in the middle loses nothing but this attempt. */
    private static void prepare(DataHome home, Path directory) throws IOException, SQLException {
        Path draft = home.folder().resolve("postgres-new");
        LeftoverServer.stop(draft);
        FileSystemUtils.deleteRecursively(draft);
        home.writePrivately(SUPERUSER_PASSWORD, newPassword());
        home.writePrivately(OWNER_PASSWORD, newPassword());
        try (var server = launch(home, draft);
                var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role doichieu login password '" + password(home, OWNER_PASSWORD) + "'");
            statement.execute("create database doichieu owner doichieu");
        }
        Files.move(draft, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    private static EmbeddedPostgres launch(DataHome home, Path directory) throws IOException {
        Path passwordFile = home.folder().resolve(SUPERUSER_PASSWORD);
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(
                        home.folder("postgres-software").resolve("unpacked").toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                        home.folder().resolve("postgres.log").toFile()))
                // For initdb: passwords from the very first moment, and Vietnamese order of names.
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "vi")
                // For the server: nothing acknowledged is lost, and nobody but this machine can knock.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "40")
                .setConnectConfig("password", password(home, SUPERUSER_PASSWORD))
                .start();
    }

    static String ownerPassword(DataHome home) throws IOException {
        return password(home, OWNER_PASSWORD);
    }

    private static String password(DataHome home, String file) throws IOException {
        Path path = home.folder().resolve(file);
        if (!Files.exists(path)) {
            throw new StartRefused(
                    "The password file " + path + " of the embedded database is missing.",
                    "Put it back from your backup of the data folder.");
        }
        return Files.readString(path).strip();
    }

    private static String newPassword() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + NAME;
    }

    String ownerPassword() {
        return ownerPassword;
    }

    String applicationPassword() {
        return applicationPassword;
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            server.close();
        }
    }
}
