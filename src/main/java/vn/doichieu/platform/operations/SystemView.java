package vn.doichieu.platform.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.doichieu.platform.ClockCheck;

/**
 * The state of a node and its database. {@code freeBytes} is the room in the data folder of this node,
 * {@code clockAhead} how far its clock is before the database's, {@code guarded} whether the application's role is kept
 * from changing the journal, {@code structure} the number of the last migration.
 */
public record SystemView(
        Optional<Backup> lastBackup,
        long freeBytes,
        Duration clockAhead,
        boolean guarded,
        boolean embedded,
        String postgres,
        String structure,
        long databaseBytes) {

    private static final Duration BACKUP_EXPECTED = Duration.ofHours(26);
    private static final long ROOM_EXPECTED = 2L * 1024 * 1024 * 1024;

    /** The last one somebody made with the command; other ways of backing up are not known here. */
    public record Backup(Instant madeAt, Duration age, String fileName, long bytes, long rows) {}

    /** Nightly, with an hour or two of grace. */
    public boolean backupIsRecent() {
        return lastBackup
                .filter(last -> last.age().compareTo(BACKUP_EXPECTED) <= 0)
                .isPresent();
    }

    public boolean hasRoom() {
        return freeBytes >= ROOM_EXPECTED;
    }

    public boolean clockIsRight() {
        return ClockCheck.isTolerated(clockAhead);
    }

    /** Without its sign. */
    public long clockSeconds() {
        return clockAhead.abs().toSeconds();
    }
}
