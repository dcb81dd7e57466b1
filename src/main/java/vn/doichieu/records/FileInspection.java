package vn.doichieu.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Sha256;

/** Looks into a file before it is kept: not empty, not too large, of an accepted kind by its content. */
@Component
class FileInspection {

    static final int MOST_MEGABYTES = 10;

    private static final int MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;

    private final Tika tika = new Tika();

    FileKind inspect(byte[] content) {
        if (content.length == 0) {
            throw new BusinessRuleViolation("records.file.empty");
        }
        if (content.length > MOST_BYTES) {
            throw new BusinessRuleViolation("records.file.tooLarge", String.valueOf(MOST_MEGABYTES));
        }
        return kind(content).orElseThrow(() -> new BusinessRuleViolation("records.file.kindRefused"));
    }

    static String sha256(byte[] content) {
        return Sha256.hex(content);
    }

    private Optional<FileKind> kind(byte[] content) {
        var detected = tika.detect(content);
        return isZip(content) ? office(content) : FileKind.ofMediaType(detected);
    }

    private static boolean isZip(byte[] content) {
        return content.length > 4 && content[0] == 'P' && content[1] == 'K';
    }

    /** Reads the table of contents only: nothing is unpacked, so nothing can swell. */
    private static Optional<FileKind> office(byte[] content) {
        try {
            Path file = Files.createTempFile("evidence", ".zip");
            try {
                Files.write(file, content);
                return office(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<FileKind> office(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            boolean macros = zip.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin"));
            if (macros || zip.getEntry("[Content_Types].xml") == null) {
                return Optional.empty();
            }
            if (zip.getEntry("word/document.xml") != null) {
                return Optional.of(FileKind.DOCX);
            }
            return zip.getEntry("xl/workbook.xml") == null ? Optional.empty() : Optional.of(FileKind.XLSX);
        } catch (ZipException e) {
            return Optional.empty();
        }
    }
}
