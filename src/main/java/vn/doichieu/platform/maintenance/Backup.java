package vn.doichieu.platform.maintenance;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;
import vn.doichieu.platform.DataHome;

/**
 * Everything the application keeps, of one moment, in one file: all tables with the files in them, and the key that
 * opens second factors. People go on working meanwhile. The file is made for restoring with {@link Restore}, at any
 * later version of the application.
 */
final class Backup {

    static final String MANIFEST = "manifest.json";
    static final String TABLES = "tables/";
    static final String FILES = "files/";

    /** Files of the data folder without which restored tables would be less than they were. */
    static final List<String> KEPT_FILES = List.of("secrets.key");

    private final Connection connection;
    private final DataHome home;

    Backup(Connection connection, DataHome home) {
        this.connection = connection;
        this.home = home;
    }

    /** Under another name until it is complete: a file that bears its name is whole. For the owner's eyes only. */
    Manifest write(Path file) throws IOException, SQLException {
        var draft = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                file.getFileName().toString(),
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Manifest manifest;
            try (var out = Files.newOutputStream(draft)) {
                manifest = write(out);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private Manifest write(OutputStream out) throws IOException, SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            var tables = tables(zip);
            var files = files(zip);
            var catalogue = new Tables(connection);
            var manifest = new Manifest(
                    Manifest.FORMAT,
                    catalogue.now(),
                    catalogue.schemaVersion(),
                    tables,
                    catalogue.sequences(),
                    files,
                    catalogue.journal());
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            zip.closeEntry();
            return manifest;
        } finally {
            connection.rollback();
        }
    }

    private List<Manifest.Table> tables(ZipOutputStream zip) throws IOException, SQLException {
        var catalogue = new Tables(connection);
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        var tables = new ArrayList<Manifest.Table>();
        for (var name : catalogue.names()) {
            var columns = catalogue.columns(name);
            zip.putNextEntry(new ZipEntry(TABLES + name));
            var copied = copies.copyOut(
                    "copy (select %s from %s) to stdout".formatted(String.join(", ", columns), name), zip);
            zip.closeEntry();
            tables.add(new Manifest.Table(name, columns, copied));
        }
        return tables;
    }

    private List<String> files(ZipOutputStream zip) throws IOException {
        var kept = new ArrayList<String>();
        for (var name : KEPT_FILES) {
            var file = home.folder().resolve(name);
            if (Files.exists(file)) {
                zip.putNextEntry(new ZipEntry(FILES + name));
                Files.copy(file, zip);
                zip.closeEntry();
                kept.add(name);
            }
        }
        return kept;
    }
}
