package vn.doichieu.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A browser for a machine that has none: fetched once from npm and unpacked under {@code target/}. */
final class NpmChromium {

    private static final String PACKAGE = "@sparticuz/chromium@153.0.0";
    private static final Path HOME = Path.of("target", "browser").toAbsolutePath();
    private static final Path READY = HOME.resolve("chromium-153.0.0");

    private NpmChromium() {}

    static synchronized Chromium fetch() {
        if (!Files.isDirectory(READY)) {
            unpack();
        }
        var environment = new HashMap<String, String>();
        environment.put("LD_LIBRARY_PATH", READY.resolve("al2023/lib").toString());
        if (!Files.isDirectory(Path.of("/etc/fonts"))) {
            environment.put("FONTCONFIG_PATH", READY.resolve("fonts").toString());
        }
        return new Chromium(READY.resolve("chromium"), Map.copyOf(environment));
    }

    private static void unpack() {
        if (Chromium.onPath("node").isEmpty() || Chromium.onPath("npm").isEmpty()) {
            throw new NoBrowser("neither a browser nor Node.js with npm is installed", null);
        }
        try {
            var half = Files.createTempDirectory(Files.createDirectories(HOME), "unpacking-");
            run("npm", "install", "--prefix", HOME.toString(), "--no-save", "--ignore-scripts", "--no-audit", PACKAGE);
            run("node", script().toString(), HOME.toString(), half.toString());
            // Renamed as a whole, so that an interrupted unpacking is never taken for a browser.
            Files.move(half, READY, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new NoBrowser(PACKAGE + " could not be unpacked", e);
        }
    }

    private static Path script() throws IOException {
        var script = HOME.resolve("unpack.mjs");
        try (var source = NpmChromium.class.getResourceAsStream("/browser/unpack.mjs")) {
            Files.copy(Objects.requireNonNull(source), script, StandardCopyOption.REPLACE_EXISTING);
        }
        return script;
    }

    private static void run(String... command) throws IOException {
        var log = HOME.resolve(command[0] + ".log");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException(String.join(" ", command) + " took longer than five minutes");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
        if (process.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + " failed:\n" + Files.readString(log));
        }
    }

    /** The one message everybody sees who runs the tests without a browser. */
    static final class NoBrowser extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        NoBrowser(String reason, @org.jspecify.annotations.Nullable Throwable cause) {
            super(
                    "No browser for the browser tests: " + reason
                            + ". Install Chromium or Chrome, or set CHROME_PATH to "
                            + "one, or install Node.js 20 or newer with npm so that one can be fetched.",
                    cause);
        }
    }
}
