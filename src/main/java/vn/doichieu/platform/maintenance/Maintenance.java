package vn.doichieu.platform.maintenance;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Timestamp;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.doichieu.platform.DataHome;
import vn.doichieu.platform.JournalCheck;
import vn.doichieu.platform.database.OwnedDatabase;
import vn.doichieu.platform.database.StartRefused;

/**
 * The two commands beside the application itself, with the same settings as the application:
 *
 * <pre>
 * java -jar doichieu.jar backup  FILE    while it runs, or not
 * java -jar doichieu.jar restore FILE    into an empty database, while it does not run
 * </pre>
 */
final class Maintenance {

    private static final int DONE = 0;
    private static final int REFUSED = 1;

    private final Environment settings;
    private final PrintStream out;

    Maintenance(Environment settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    static boolean isMeant(String... arguments) {
        return arguments.length > 0 && (arguments[0].equals("backup") || arguments[0].equals("restore"));
    }

    /** The exit code: 0 when it is done, 1 with a sentence when it is not. */
    static int run(String... arguments) {
        try (var context = new SpringApplicationBuilder(SettingsOnly.class)
                .web(WebApplicationType.NONE)
                .properties(OwnedDatabase.ASKED + "=true", "logging.level.root=warn")
                .logStartupInfo(false)
                .bannerMode(Banner.Mode.OFF)
                .run()) {
            return new Maintenance(context.getEnvironment(), System.out).execute(arguments);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class SettingsOnly {}

    int execute(String... arguments) {
        try {
            if (arguments.length != 2) {
                throw new StartRefused("A file must be named.", arguments[0] + " FILE");
            }
            var file = Path.of(arguments[1]);
            if (arguments[0].equals("backup")) {
                backup(file);
            } else {
                restore(file);
            }
            return DONE;
        } catch (StartRefused e) {
            out.println(e.getMessage());
            out.println(e.remedy());
        } catch (IOException | SQLException | FlywayException e) {
            out.println("Not done: " + e.getMessage());
        }
        return REFUSED;
    }

    private void backup(Path file) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new StartRefused(file + " exists already.", "Name another file; a backup is never overwritten.");
        }
        try (var database = OwnedDatabase.open(settings);
                var connection = database.connect()) {
            var manifest = new Backup(connection, DataHome.of(settings)).write(file);
            note(database, file, manifest);
            out.printf(
                    "Backed up %d tables, %d rows, %d bytes to %s%n",
                    manifest.tables().size(), rows(manifest), Files.size(file), file);
            out.printf(
                    "The journal ends at %d: %s%n",
                    manifest.journal().position(), manifest.journal().hash());
        }
    }

    /** The database may be older than this version: an upgrade begins with a backup. */
    private static void note(OwnedDatabase database, Path file, Manifest manifest) throws IOException, SQLException {
        if (manifest.tables().stream().noneMatch(table -> table.name().equals("backup_note"))) {
            return;
        }
        try (var connection = database.connect();
                var note = connection.prepareStatement("""
                        insert into backup_note (made_at, file_name, bytes, row_count, journal_position, journal_hash)
                        values (?, ?, ?, ?, ?, ?)""")) {
            note.setTimestamp(1, Timestamp.from(manifest.madeAt()));
            note.setString(2, file.getFileName().toString());
            note.setLong(3, Files.size(file));
            note.setLong(4, rows(manifest));
            note.setLong(5, manifest.journal().position());
            note.setString(6, manifest.journal().hash());
            note.executeUpdate();
        }
    }

    private void restore(Path file) throws IOException, SQLException {
        if (!Files.exists(file)) {
            throw new StartRefused("There is no file " + file + ".", "Name the file that 'backup' wrote.");
        }
        try (var database = OwnedDatabase.openAlone(settings)) {
            var manifest = new Restore(database, DataHome.of(settings)).read(file);
            out.printf(
                    "Restored %d tables, %d rows, as they were at %s%n",
                    manifest.tables().size(), rows(manifest), manifest.madeAt());
            requireWhole(database, manifest);
        }
    }

    /** The data are in; whether they are what somebody once recorded, the journal tells. */
    private void requireWhole(OwnedDatabase database, Manifest manifest) throws SQLException {
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            var found = new JournalCheck(new SingleConnectionDataSource(connection, true)).check();
            if (found.fault().isPresent() || found.links() != manifest.journal().position()) {
                throw new StartRefused(
                        "The journal in this backup is not whole: " + found.fault() + ".",
                        "The data were restored all the same. Compare with an older backup before you use them.");
            }
            out.printf("The journal is whole: %d entries, ending with %s%n", found.links(), found.tip());
        }
    }

    private static long rows(Manifest manifest) {
        return manifest.tables().stream().mapToLong(Manifest.Table::rows).sum();
    }
}
