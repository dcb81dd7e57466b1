package vn.doichieu.platform.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.transaction.support.TransactionTemplate;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.Subject;
import vn.doichieu.platform.database.OwnedDatabase;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UserId;
import vn.doichieu.testing.Superuser;

/** The drill: what was backed up stands again elsewhere, to the letter, or not at all. */
@SpringBootTest(properties = "doichieu.demonstration=true")
class BackupIT {

    @TempDir
    Path folder;

    @Autowired
    Environment original;

    @Autowired
    Journal journal;

    @Autowired
    TransactionTemplate transaction;

    private Path backup;
    private Environment elsewhere;

    @BeforeEach
    void aBackup() throws IOException {
        transaction.executeWithoutResult(t -> journal.record(
                new Actor(new UserId(1), "Thường trực"),
                Subject.PLAN,
                1,
                "ISSUED",
                null,
                "tab\there, \\ and\nline",
                "Lý do"));
        Files.writeString(folder.resolve("secrets.key"), "bí mật\n");
        backup = folder.resolve("backup.zip");
        elsewhere = settings(Superuser.emptyDatabase(), "elsewhere");
        assertThat(done(settings(Map.of(), "."), "backup", backup)).contains("Backed up");
    }

    @Test
    void everyTableSequenceAndFileStandsAgainAndTheChainHolds() throws Exception {
        assertThat(done(elsewhere, "restore", backup)).contains("Restored").contains("The journal is whole");

        assertThat(contents(elsewhere)).isEqualTo(contents(original)).hasSizeGreaterThan(40);
        assertThat(sequences(elsewhere)).isEqualTo(sequences(original));
        assertThat(constraintsAndTriggers(elsewhere)).isEqualTo(constraintsAndTriggers(original));
        assertThat(folder.resolve("elsewhere").resolve("secrets.key")).hasContent("bí mật\n");
    }

    @Test
    void aBackupIsForItsOwnerOnlyAndIsNeverOverwritten() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rw-------");
        assertThat(refused(settings(Map.of(), "."), "backup", backup)).contains("never overwritten");
        try (var files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
        }
    }

    @Test
    void aDatabaseInUseIsLeftAlone() throws Exception {
        done(elsewhere, "restore", backup);
        var before = contents(elsewhere);

        assertThat(refused(elsewhere, "restore", backup)).contains("in use already");
        assertThat(contents(elsewhere)).isEqualTo(before);
    }

    @Test
    void halfABackupOrAnotherFileRestoresNothing() throws Exception {
        var whole = Files.readAllBytes(backup);
        var half = Files.write(folder.resolve("half.zip"), Arrays.copyOf(whole, whole.length / 2));
        var other = Files.writeString(folder.resolve("other.zip"), "không phải bản sao lưu");

        assertThat(refused(elsewhere, "restore", half)).contains("no backup");
        assertThat(refused(elsewhere, "restore", other)).contains("no backup");
        assertThat(refused(elsewhere, "restore", folder.resolve("missing.zip"))).contains("no file");
        assertThat(contents(elsewhere)).isEmpty();
    }

    /** A reference to a unit that is not in it: what would be restored is not what was. The next, whole one goes in all the same. */
    @Test
    void aBackupThatContradictsItselfRestoresNothing() throws Exception {
        var broken = rewritten(
                "tables/zone_member", rows -> rows.replaceFirst("(?m)^(\\d+)\\t(\\d+)\\t\\d+", "$1\t$2\t987654"));

        assertThat(refused(elsewhere, "restore", broken)).contains("Not done").contains("zone_member");
        assertThat(contents(elsewhere).get("account")).startsWith("0 ");

        assertThat(done(elsewhere, "restore", backup)).contains("The journal is whole");
    }

    @Test
    void aJournalChangedInsideTheBackupIsFoundOut() throws Exception {
        var forged = rewritten("tables/journal_entry", rows -> rows.replace("Lý do", "Lý do khác"));

        assertThat(refused(elsewhere, "restore", forged)).contains("not whole").contains("ENTRY_ALTERED");
    }

    private Path rewritten(String part, UnaryOperator<String> change) throws IOException {
        var changed = folder.resolve("changed.zip");
        try (var from = new ZipFile(backup.toFile(), StandardCharsets.UTF_8);
                var to = new ZipOutputStream(Files.newOutputStream(changed))) {
            for (var entry : from.stream().toList()) {
                var text = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                var now = entry.getName().equals(part) ? change.apply(text) : text;
                assertThat(now.equals(text)).isEqualTo(!entry.getName().equals(part));
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(now.getBytes(StandardCharsets.UTF_8));
                to.closeEntry();
            }
        }
        return changed;
    }

    private static String done(Environment settings, String command, Path file) {
        return said(0, settings, command, file);
    }

    private static String refused(Environment settings, String command, Path file) {
        return said(1, settings, command, file);
    }

    private static String said(int code, Environment settings, String command, Path file) {
        var said = new ByteArrayOutputStream();
        var maintenance = new Maintenance(settings, new PrintStream(said, true, StandardCharsets.UTF_8));
        assertThat(maintenance.execute(command, file.toString()))
                .as("exit code")
                .isEqualTo(code);
        return said.toString(StandardCharsets.UTF_8);
    }

    private Environment settings(Map<String, Object> other, String home) {
        var settings = new StandardEnvironment();
        ((ConfigurableEnvironment) original).getPropertySources().forEach(settings.getPropertySources()::addLast);
        settings.getPropertySources().addFirst(new MapPropertySource("other", other));
        settings.getPropertySources()
                .addFirst(new MapPropertySource(
                        "home", Map.of("doichieu.home", folder.resolve(home).toString())));
        return settings;
    }

    /** Number of rows and a hash of them all, by table; what the backup command itself notes and who is signed in aside. */
    private static Map<String, String> contents(Environment settings) throws Exception {
        var contents = new TreeMap<String, String>();
        try (var database = OwnedDatabase.open(settings);
                var connection = database.connect();
                var statement = connection.createStatement()) {
            for (var table : new Tables(connection).names()) {
                if (!table.equals("backup_note")) {
                    try (var row = statement.executeQuery(
                            "select count(*) || ' ' || md5(coalesce(string_agg(t::text, chr(10) order by t::text collate \"C\"), '')) from "
                                    + table + " t")) {
                        row.next();
                        contents.put(table, row.getString(1));
                    }
                }
            }
        }
        return contents;
    }

    private static Map<String, Long> sequences(Environment settings) throws IOException, SQLException {
        try (var database = OwnedDatabase.open(settings);
                var connection = database.connect()) {
            var sequences = new Tables(connection).sequences();
            sequences.remove("backup_note_id_seq");
            return sequences;
        }
    }

    private static String constraintsAndTriggers(Environment settings) throws IOException, SQLException {
        try (var database = OwnedDatabase.open(settings);
                var connection = database.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select (select string_agg(conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated, chr(10)
                                  order by conrelid::regclass::text, conname) from pg_constraint where connamespace = 'public'::regnamespace)
                          || (select string_agg(tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text, chr(10) order by tgrelid::regclass::text, tgname)
                              from pg_trigger where not tgisinternal)""")) {
            row.next();
            return row.getString(1);
        }
    }
}
