package vn.doichieu.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Two applications on one data folder would destroy it; the operating system lets go of the lock however we end. */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock take(Path folder) throws IOException {
        var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() != null) {
            return new FolderLock(channel);
        }
        channel.close();
        throw new StartRefused(
                "Another Đối Chiếu is already running on the data folder " + folder + ".",
                "Stop it first, or give this one its own DOICHIEU_HOME and SERVER_PORT.");
    }

    /** Whether an application runs on this folder right now. */
    static boolean isHeld(Path folder) throws IOException {
        try (var channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException mine) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
