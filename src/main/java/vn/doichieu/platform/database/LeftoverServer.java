package vn.doichieu.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server whose application was killed lives on. PostgreSQL processes work inside their data directory, so whoever has
 * it as working directory is one of them; the number in {@code postmaster.pid} alone may belong to anybody by now.
 */
final class LeftoverServer {

    private static final Logger LOG = LoggerFactory.getLogger(LeftoverServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private LeftoverServer() {}

    /** Afterwards nobody uses the directory, and no stale note says that somebody does. */
    static void stop(Path directory) throws IOException {
        Path note = directory.resolve("postmaster.pid");
        if (!Files.exists(note) || !Files.isDirectory(Path.of("/proc/self"))) {
            return;
        }
        Path home = directory.toRealPath();
        List<ProcessHandle> inside =
                ProcessHandle.allProcesses().filter(p -> worksIn(home, p)).toList();
        if (!inside.isEmpty()) {
            LOG.info("Stopping the database server that a killed application left behind in {}", directory);
            interrupt(note, inside);
            awaitEnd(home);
        }
        Files.deleteIfExists(note);
    }

    private static boolean worksIn(Path directory, ProcessHandle process) {
        return Optional.of(Path.of("/proc", Long.toString(process.pid())))
                .filter(p -> target(p.resolve("cwd")).equals(directory.toString()))
                .filter(p -> target(p.resolve("exe")).contains("/postgres"))
                .isPresent();
    }

    /** What the link of a process points to; empty when it is gone, a zombie or not ours. */
    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException | SecurityException gone) {
            return "";
        }
    }

    /** SIGINT asks the server to end its sessions and write everything down; Java itself can only send SIGTERM. */
    private static void interrupt(Path note, List<ProcessHandle> inside) throws IOException {
        String server = Files.readAllLines(note).get(0).strip();
        if (inside.stream().anyMatch(p -> Long.toString(p.pid()).equals(server))) {
            new ProcessBuilder("sh", "-c", "kill -INT \"$0\"", server).start();
        }
    }

    private static void awaitEnd(Path directory) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (ProcessHandle.allProcesses().anyMatch(p -> worksIn(directory, p))) {
            if (System.nanoTime() > end) {
                throw new StartRefused(
                        "A database server left behind in " + directory + " does not stop.",
                        "End its postgres processes, then start again.");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a leftover server was stopping", e);
        }
    }
}
