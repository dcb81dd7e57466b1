package vn.doichieu.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The message files, and the places in pages and code that name their keys. */
final class Texts {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    private Texts() {}

    /** Key to the name of the file it stands in. */
    static Map<String, String> keys() {
        var keys = new TreeMap<String, String>();
        for (Path file : files(MESSAGES, ".properties")) {
            String module = moduleOf(file);
            for (String key : load(file).stringPropertyNames()) {
                String other = keys.put(key, module);
                if (other != null) {
                    throw new AssertionError(key + " stands in " + other + " and in " + module);
                }
            }
        }
        return keys;
    }

    static List<String> modules() {
        return files(MESSAGES, ".properties").stream().map(Texts::moduleOf).toList();
    }

    private static String moduleOf(Path file) {
        return String.valueOf(file.getFileName()).replace(".properties", "");
    }

    static List<Path> files(Path folder, String ending) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** File and key, for every place where the pattern's first group names one. */
    static Stream<Map.Entry<Path, String>> found(List<Path> files, Pattern pattern) {
        return files.stream()
                .flatMap(file -> pattern.matcher(read(file)).results().map(r -> Map.entry(file, r.group(1))));
    }

    private static Properties load(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
