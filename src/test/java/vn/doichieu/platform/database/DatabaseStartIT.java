package vn.doichieu.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.doichieu.testing.OwnServer;

@ExtendWith(OutputCaptureExtension.class)
class DatabaseStartIT {

    @TempDir
    static Path folder;

    @Test
    void aDatabaseThatANewerVersionChangedIsLeftAlone() {
        try (var server = OwnServer.in(folder.resolve("newer"))) {
            var start = new DatabaseStart(Duration.ZERO);
            start.migrate(flyway(server));
            server.execute("doichieu", """
                    insert into flyway_schema_history
                      (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                    values (9999, '9999', 'of the future', 'SQL', 'V9999__of_the_future.sql', 1, 'doichieu', 1, true)""");

            assertThatThrownBy(() -> start.migrate(flyway(server)))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("newer version of Đối Chiếu (migration 9999)");
        }
    }

    @Test
    void aServerThatIsStillStartingIsWaitedFor(CapturedOutput output) throws Exception {
        try (var server = OwnServer.in(folder.resolve("late"))) {
            server.stop();
            var starting = new Thread(() -> {
                pause();
                server.start();
            });
            starting.start();

            new DatabaseStart(Duration.ofSeconds(60)).migrate(flyway(server));
            starting.join();
            assertThat(output.getOut()).contains("The database does not answer yet, trying for PT1M at most");
        }
    }

    @Test
    void aServerThatStaysAwayIsWaitedForNoLongerThanSaid() {
        try (var server = OwnServer.in(folder.resolve("away"))) {
            server.stop();
            var before = System.nanoTime();

            assertThatThrownBy(() -> new DatabaseStart(Duration.ofSeconds(4)).migrate(flyway(server)))
                    .isInstanceOf(FlywayException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .isBetween(Duration.ofSeconds(4), Duration.ofSeconds(20));
        }
    }

    @Test
    void aWrongPasswordDoesNotBecomeRightByWaiting() {
        try (var server = OwnServer.in(folder.resolve("password"))) {
            server.execute("postgres", "alter role doichieu nologin");
            var before = System.nanoTime();

            assertThatThrownBy(() -> new DatabaseStart(Duration.ofSeconds(60)).migrate(flyway(server)))
                    .isInstanceOf(FlywayException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
        }
    }

    private static Flyway flyway(OwnServer server) {
        return Flyway.configure()
                .dataSource(server.url(), "doichieu", "doichieu")
                .locations("classpath:db/migration")
                .load();
    }

    private static void pause() {
        try {
            Thread.sleep(2_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
