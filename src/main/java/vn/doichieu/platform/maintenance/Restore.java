package vn.doichieu.platform.maintenance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.PGConnection;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.doichieu.platform.DataHome;
import vn.doichieu.platform.database.OwnedDatabase;
import vn.doichieu.platform.database.StartRefused;

/**
 * Puts a backup into a database nobody has used yet: all of it, or nothing. The tables are made as they were when the
 * backup was, filled, and every foreign key is checked anew; what is newer comes at the next start of the application.
 */
final class Restore {

    private final OwnedDatabase database;
    private final DataHome home;

    Restore(OwnedDatabase database, DataHome home) {
        this.database = database;
        this.home = home;
    }

    Manifest read(Path file) throws IOException, SQLException {
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            var manifest = manifest(zip, file);
            requireUnused(manifest.schema());
            migrate(manifest.schema());
            try (var connection = database.connect()) {
                connection.setAutoCommit(false);
                fill(connection, zip, manifest);
                connection.commit();
            }
            files(zip, manifest);
            return manifest;
        } catch (ZipException e) {
            throw new StartRefused(file + " is no backup, or it was cut off.", "Take another backup.");
        }
    }

    private static Manifest manifest(ZipFile zip, Path file) throws IOException {
        var entry = zip.getEntry(Backup.MANIFEST);
        if (entry == null) {
            throw new StartRefused(file + " is no backup of this application.", "Name the file that 'backup' wrote.");
        }
        try (var text = zip.getInputStream(entry)) {
            var manifest = JsonMapper.shared().readValue(text, Manifest.class);
            if (manifest.format() > Manifest.FORMAT) {
                throw new StartRefused(file + " was written by a newer version.", "Restore it with that version.");
            }
            return manifest;
        } catch (JacksonException e) {
            throw new StartRefused("The manifest of " + file + " cannot be read.", "Take another backup.");
        }
    }

    /** A restore that was given up leaves empty tables of the same structure: the next one goes on from there. */
    private void requireUnused(String schema) throws SQLException {
        try (var connection = database.connect()) {
            var catalogue = new Tables(connection);
            if (catalogue.hold("account")
                    || (!catalogue.names().isEmpty()
                            && !catalogue.schemaVersion().equals(schema))) {
                throw new StartRefused(
                        "The database " + database.url() + " is in use already; a restore never overwrites.",
                        "Create an empty database, or name a new DOICHIEU_HOME, and restore into that.");
            }
        }
    }

    private void migrate(String schema) {
        var flyway = Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/migration")
                .target(MigrationVersion.fromVersion(schema))
                .load();
        var known = List.of(flyway.info().all()).stream()
                .anyMatch(migration -> MigrationVersion.fromVersion(schema).equals(migration.getVersion()));
        if (!known) {
            throw new StartRefused(
                    "The backup has the structure " + schema + ", which this version does not know yet.",
                    "Restore it with the version that wrote it, or a later one.");
        }
        flyway.migrate();
    }

    private static void fill(Connection connection, ZipFile zip, Manifest manifest) throws IOException, SQLException {
        var catalogue = new Tables(connection);
        var keys = catalogue.foreignKeys();
        var names = catalogue.names();
        try (var statement = connection.createStatement()) {
            for (var drop : keys.keySet()) {
                statement.execute(drop);
            }
            for (var table : names) {
                statement.execute("alter table " + table + " disable trigger user");
            }
            statement.execute("truncate " + String.join(", ", names));
            for (var table : manifest.tables()) {
                copy(connection, zip, table);
            }
            for (var table : names) {
                statement.execute("alter table " + table + " enable trigger user");
            }
            for (var add : keys.values()) {
                statement.execute(add);
            }
            for (var sequence : manifest.sequences().entrySet()) {
                statement.execute("select setval('%s', %d, %b)"
                        .formatted(sequence.getKey(), Math.max(1, sequence.getValue()), sequence.getValue() > 0));
            }
        }
    }

    private static void copy(Connection connection, ZipFile zip, Manifest.Table table)
            throws IOException, SQLException {
        var entry = zip.getEntry(Backup.TABLES + table.name());
        if (entry == null) {
            throw new StartRefused(
                    "The table " + table.name() + " is missing from the backup.", "Take another backup.");
        }
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        try (var rows = zip.getInputStream(entry)) {
            var sql = "copy %s (%s) from stdin".formatted(table.name(), String.join(", ", table.columns()));
            long read = copies.copyIn(sql, rows);
            if (read != table.rows()) {
                throw new StartRefused(
                        "%s has %d rows in the backup, %d were expected.".formatted(table.name(), read, table.rows()),
                        "Nothing was restored. Take another backup.");
            }
        }
    }

    private void files(ZipFile zip, Manifest manifest) throws IOException {
        for (var name : manifest.files()) {
            var entry = zip.getEntry(Backup.FILES + name);
            if (entry != null
                    && Backup.KEPT_FILES.contains(name)
                    && !Files.exists(home.folder().resolve(name))) {
                try (var content = zip.getInputStream(entry)) {
                    home.writePrivately(name, new String(content.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
    }
}
