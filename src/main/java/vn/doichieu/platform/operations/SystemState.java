package vn.doichieu.platform.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.platform.ClockCheck;
import vn.doichieu.platform.DataHome;
import vn.doichieu.platform.JournalCheck;

/** How this node and its database are, as an administrator asks: is there a backup, is there room, is the time right. */
@Service
public class SystemState {

    private final JdbcClient jdbc;
    private final ClockCheck clockCheck;
    private final JournalCheck journal;
    private final DataHome home;
    private final Clock clock;
    private final boolean embedded;

    SystemState(
            JdbcClient jdbc,
            ClockCheck clockCheck,
            JournalCheck journal,
            DataHome home,
            Clock clock,
            @Value("${doichieu.embedded-database:false}") boolean embedded) {
        this.jdbc = jdbc;
        this.clockCheck = clockCheck;
        this.journal = journal;
        this.home = home;
        this.clock = clock;
        this.embedded = embedded;
    }

    @PreAuthorize("hasAuthority('SYSTEM_READ')")
    @Transactional(readOnly = true)
    public SystemView now() {
        return new SystemView(
                lastBackup(),
                freeBytes(),
                clockCheck.difference(),
                journal.guarded(),
                embedded,
                text("select split_part(version(), ' ', 2)"),
                text("""
                        select version from flyway_schema_history where success and version is not null
                        order by installed_rank desc limit 1"""),
                jdbc.sql("select pg_database_size(current_database())")
                        .query(Long.class)
                        .single());
    }

    private Optional<SystemView.Backup> lastBackup() {
        return jdbc.sql(
                        "select made_at, file_name, bytes, row_count from backup_note order by made_at desc, id desc limit 1")
                .query((row, n) -> {
                    var madeAt = row.getTimestamp(1).toInstant();
                    var age = Duration.between(madeAt, clock.instant());
                    return new SystemView.Backup(madeAt, age, row.getString(2), row.getLong(3), row.getLong(4));
                })
                .optional();
    }

    private long freeBytes() {
        try {
            return Files.getFileStore(home.folder()).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(String question) {
        return jdbc.sql(question).query(String.class).single();
    }
}
