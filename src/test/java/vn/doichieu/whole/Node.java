package vn.doichieu.whole;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import vn.doichieu.testing.Visitor;

/** The application in a process of its own, with a data folder and a port of its own. */
final class Node implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path home;
    private final int port;
    private final Map<String, String> environment;
    private Process process;

    private Node(Path home, int port, Map<String, String> environment) {
        this.home = home;
        this.port = port;
        this.environment = environment;
        this.process = launch();
    }

    /** Goes on while it starts. */
    static Node start(Path home, Map<String, String> environment) {
        try {
            Files.createDirectories(home);
            return new Node(home, freePort(), environment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On the same data folder and port. */
    Node startAgain() {
        process = launch();
        return this;
    }

    /** As {@code kill -9} does it: nothing is written, nothing is closed. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    private Process launch() {
        try {
            var builder = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx384m",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    classPath(),
                    "vn.doichieu.DoiChieuApplication");
            builder.environment().putAll(environment);
            builder.environment().put("SERVER_PORT", String.valueOf(port));
            builder.environment().put("SERVER_ADDRESS", "127.0.0.1");
            builder.environment().put("DOICHIEU_HOME", home.toString());
            builder.redirectErrorStream(true)
                    .redirectOutput(home.resolve("log.txt").toFile());
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it is delivered: without the classes of the tests. */
    private static String classPath() {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    Node awaitStart() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!ready()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("did not start:\n" + log());
            }
            Thread.sleep(200);
        }
        return this;
    }

    /** It says that it has started before it has done everything it does at its start. */
    private boolean ready() {
        if (!log().contains("Started DoiChieuApplication")) {
            return false;
        }
        var machine = Visitor.signedOut(port);
        return machine.send(machine.request("/actuator/health/readiness").GET()).statusCode() == 200;
    }

    String log() {
        try {
            return Files.readString(home.resolve("log.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The path of the one-time link its data folder holds. */
    String link() {
        try {
            var link = Files.readString(home.resolve("first-administrator.txt")).strip();
            return link.substring(link.indexOf("/first-administrator/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
