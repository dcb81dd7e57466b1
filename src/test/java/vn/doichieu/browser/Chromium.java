package vn.doichieu.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An installed browser, or one fetched from npm: which file to start, and with what environment. */
record Chromium(Path executable, Map<String, String> environment) {

    private static final List<String> INSTALLED =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

    static Chromium find() {
        return named().or(Chromium::installed).orElseGet(NpmChromium::fetch);
    }

    private static Optional<Chromium> named() {
        return Optional.ofNullable(System.getenv("CHROME_PATH"))
                .filter(path -> !path.isBlank())
                .map(path -> new Chromium(Path.of(path), Map.of()));
    }

    private static Optional<Chromium> installed() {
        return INSTALLED.stream()
                .flatMap(name -> onPath(name).stream())
                .findFirst()
                .map(executable -> new Chromium(executable, Map.of()));
    }

    static Optional<Path> onPath(String program) {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
