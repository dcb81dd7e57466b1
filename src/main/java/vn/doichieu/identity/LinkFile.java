package vn.doichieu.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.doichieu.platform.DataHome;
import vn.doichieu.platform.Sha256;

/** The file that holds the one-time link, for the eyes of whoever runs the server. The database holds only its hash. */
@Component
class LinkFile {

    private static final String NAME = "first-administrator.txt";

    private final DataHome home;

    LinkFile(DataHome home) {
        this.home = home;
    }

    static String hash(String token) {
        return Sha256.hex(token);
    }

    Path path() {
        return home.folder().resolve(NAME);
    }

    Path write(String link) {
        return home.writePrivately(NAME, link + "\n");
    }

    /** The token of the link in the file, if there is one. */
    Optional<String> token() {
        try {
            if (!Files.exists(path())) {
                return Optional.empty();
            }
            var link = Files.readString(path()).strip();
            return Optional.of(link.substring(link.lastIndexOf('/') + 1));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path(), e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + path(), e);
        }
    }
}
