package vn.doichieu.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.core.env.Environment;

/** The data folder ({@code DOICHIEU_HOME}, else {@code ./data}): everything the application keeps outside tables. */
public record DataHome(Path folder) {

    public DataHome {
        folder = folder.toAbsolutePath().normalize();
    }

    public static DataHome of(Environment environment) {
        return new DataHome(create(Path.of(environment.getProperty("doichieu.home", "data"))));
    }

    /** A folder inside, open to the account that runs the application and to nobody else. */
    public Path folder(String name) {
        return create(folder.resolve(name));
    }

    /** Puts a text into a file of mode 0600; what was there is replaced in one step. */
    public Path writePrivately(String name, String text) {
        try {
            Path draft = Files.createTempFile(folder, name, ".new", ownerOnly("rw-------"));
            Files.writeString(draft, text);
            return Files.move(
                    draft, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + folder.resolve(name), e);
        }
    }

    private static Path create(Path wanted) {
        try {
            return Files.createDirectories(wanted.toAbsolutePath().normalize(), ownerOnly("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create the folder " + wanted, e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
