package vn.doichieu.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import vn.doichieu.platform.DataHome;

/**
 * The database as the owner of its tables sees it, for work that is done beside the running application or instead of
 * it. The embedded one is started for as long as this takes, unless it runs already.
 */
public final class OwnedDatabase implements AutoCloseable {

    /** A setting that says that nothing is to be started by itself. */
    public static final String ASKED = "doichieu.maintenance";

    private final String url;
    private final String user;
    private final String password;
    private final @Nullable EmbeddedDatabase started;

    private OwnedDatabase(String url, String user, String password, @Nullable EmbeddedDatabase started) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.started = started;
    }

    /** For reading: also while the application is running. */
    public static OwnedDatabase open(Environment settings) throws IOException {
        return open(settings, true);
    }

    /** For writing what no application may be using: refused while one runs on the same data folder. */
    public static OwnedDatabase openAlone(Environment settings) throws IOException {
        return open(settings, false);
    }

    private static OwnedDatabase open(Environment settings, boolean beside) throws IOException {
        var outside = settings.getProperty("spring.datasource.url");
        if (outside != null) {
            return new OwnedDatabase(
                    outside, owner(settings, "user", "username"), owner(settings, "password", "password"), null);
        }
        var home = DataHome.of(settings);
        if (beside && FolderLock.isHeld(home.folder())) {
            return running(home);
        }
        var database = EmbeddedDatabase.start(home);
        return new OwnedDatabase(database.url(), EmbeddedDatabase.OWNER, database.ownerPassword(), database);
    }

    /** Where one role owns the tables and works with them, only that one is named. */
    private static String owner(Environment settings, String own, String shared) {
        return settings.getProperty("spring.flyway." + own, settings.getProperty("spring.datasource." + shared, ""));
    }

    /** The fourth line of what the server notes about itself is its port. */
    private static OwnedDatabase running(DataHome home) throws IOException {
        Path note = home.folder().resolve("postgres").resolve("postmaster.pid");
        if (!Files.exists(note)) {
            throw new StartRefused(
                    "An application is just starting or stopping on the data folder " + home.folder() + ".",
                    "Wait a moment, then try again.");
        }
        var port = Files.readAllLines(note).get(3).strip();
        return new OwnedDatabase(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + EmbeddedDatabase.NAME,
                EmbeddedDatabase.OWNER,
                EmbeddedDatabase.ownerPassword(home),
                null);
    }

    public String url() {
        return url;
    }

    public String user() {
        return user;
    }

    public String password() {
        return password;
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public void close() throws IOException {
        if (started != null) {
            started.close();
        }
    }
}
