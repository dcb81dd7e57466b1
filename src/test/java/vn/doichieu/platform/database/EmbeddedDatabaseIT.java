package vn.doichieu.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doichieu.platform.DataHome;

class EmbeddedDatabaseIT {

    @TempDir
    static Path folder;

    private final DataHome home = new DataHome(folder);

    @Test
    void keepsWhatWasAcknowledgedAndLetsNobodyInWithoutPassword() throws Exception {
        try (var database = EmbeddedDatabase.start(home)) {
            assertThat(superuser(database, "show fsync")).containsExactly("on");
            assertThat(superuser(database, "show synchronous_commit")).containsExactly("on");
            assertThat(superuser(database, "show full_page_writes")).containsExactly("on");
            assertThat(superuser(database, "show listen_addresses")).containsExactly("127.0.0.1");
            assertThat(superuser(database, "show unix_socket_directories")).containsExactly("");
            assertThat(superuser(database, "show password_encryption")).containsExactly("scram-sha-256");
            assertThat(superuser(database, "select distinct auth_method from pg_hba_file_rules"))
                    .containsExactly("scram-sha-256");
            assertThat(superuser(
                            database,
                            "select rolsuper or rolcreatedb or rolcreaterole from pg_roles"
                                    + " where rolname = 'doichieu'"))
                    .containsExactly("f");
            assertThat(superuser(database, "select datlocale from pg_database where datname = 'doichieu'"))
                    .containsExactly("vi");
            assertThatThrownBy(() -> query(database.url(), "doichieu", "doichieu", "select 1"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
        }
    }

    /** As it is in a data folder of before this role was made, and in every later start. */
    @Test
    void theApplicationIsAnotherRoleThanTheOwnerAndGetsANewPasswordAtEveryStart() throws Exception {
        String first;
        try (var database = EmbeddedDatabase.start(home)) {
            first = database.applicationPassword();
            assertThat(query(database.url(), "doichieu_app", first, "select current_user"))
                    .containsExactly("doichieu_app");
        }
        try (var database = EmbeddedDatabase.start(home)) {
            assertThat(database.applicationPassword()).isNotEqualTo(first);
            assertThatThrownBy(() -> query(database.url(), "doichieu_app", first, "select 1"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void passwordsAreForTheOwnerOnly() throws Exception {
        EmbeddedDatabase.start(home).close();

        for (String file : List.of("postgres.password", "doichieu.password")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                    .isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(new DataHome(folder).folder("new"))))
                .isEqualTo("rwx------");
    }

    @Test
    void dataSurviveARestart() throws Exception {
        try (var database = EmbeddedDatabase.start(home)) {
            application(database, "create table kept as select 'đã lưu' as word");
        }
        try (var database = EmbeddedDatabase.start(home)) {
            assertThat(application(database, "select word from kept")).containsExactly("đã lưu");
        }
    }

    @Test
    void aKilledApplicationLosesNothingAndItsServerIsFoundAndStopped() throws Exception {
        Process killed = applicationOnTheSameFolder();
        long acknowledged = 0;
        try (var said = killed.inputReader()) {
            for (String line = said.readLine(); acknowledged < 500; line = said.readLine()) {
                acknowledged = line.startsWith("committed ") ? Long.parseLong(line.substring(10)) : acknowledged;
            }
            killed.destroyForcibly().waitFor();
        }
        ProcessHandle orphan = serverIn(folder);
        assertThat(orphan.isAlive()).isTrue();

        try (var database = EmbeddedDatabase.start(home)) {
            assertThat(serverIn(folder).pid()).isNotEqualTo(orphan.pid());
            assertThat(orphan.info().command())
                    .as("a process that ended has no program")
                    .isEmpty();
            assertThat(Long.parseLong(application(database, "select count(*) from counted")
                            .get(0)))
                    .isGreaterThanOrEqualTo(acknowledged);
        }
    }

    @Test
    void aPreparationThatWasKilledIsStartedAfresh(@TempDir Path other) throws Exception {
        Files.createDirectories(other.resolve("postgres-new"));
        Files.writeString(other.resolve("postgres-new").resolve("postgresql.conf"), "half a file");

        try (var database = EmbeddedDatabase.start(new DataHome(other))) {
            assertThat(application(database, "select 1")).containsExactly("1");
        }
        assertThat(other.resolve("postgres-new")).doesNotExist();
    }

    @Test
    void twoFoldersRunSideBySide(@TempDir Path other) throws Exception {
        try (var one = EmbeddedDatabase.start(home);
                var two = EmbeddedDatabase.start(new DataHome(other))) {
            assertThat(one.url()).isNotEqualTo(two.url());
            application(one, "create table only_here (n int)");
            assertThat(application(two, "select to_regclass('only_here') is null"))
                    .containsExactly("t");
        }
    }

    @Test
    void oneFolderIsNeverServedTwice() throws Exception {
        try (var database = EmbeddedDatabase.start(home)) {
            Process other = applicationOnTheSameFolder();
            try (var said = other.errorReader()) {
                assertThat(said.lines())
                        .anySatisfy(line ->
                                assertThat(line).endsWith("is already running on the data folder " + folder + "."));
            }
            assertThat(other.waitFor()).isEqualTo(1);
            assertThat(application(database, "select 1")).containsExactly("1");
        }
    }

    @Test
    void aLostPasswordIsNamedInsteadOfWaitedFor(@TempDir Path other) throws Exception {
        Files.createDirectories(other.resolve("postgres"));

        assertThatThrownBy(() -> EmbeddedDatabase.start(new DataHome(other)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("doichieu.password");
    }

    private static Process applicationOnTheSameFolder() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CountingApplication.class.getName(),
                        folder.toString())
                .start();
    }

    private static ProcessHandle serverIn(Path folder) throws IOException {
        String pid = Files.readAllLines(folder.resolve("postgres").resolve("postmaster.pid"))
                .get(0);
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private List<String> superuser(EmbeddedDatabase database, String sql) throws Exception {
        return query(database.url(), "postgres", Files.readString(folder.resolve("postgres.password")), sql);
    }

    private static List<String> application(EmbeddedDatabase database, String sql) throws SQLException {
        return query(database.url(), "doichieu", database.ownerPassword(), sql);
    }

    private static List<String> query(String url, String user, String password, String sql) throws SQLException {
        var values = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            if (statement.execute(sql)) {
                var rows = statement.getResultSet();
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
        }
        return values;
    }
}
