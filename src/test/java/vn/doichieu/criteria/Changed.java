package vn.doichieu.criteria;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Workbooks after somebody has typed over a cell. */
final class Changed {

    private Changed() {}

    static byte[] cell(byte[] workbook, String from, String to) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = ZipFile.builder().setByteArray(workbook).get();
                var out = new ZipOutputStream(bytes)) {
            for (var part : Collections.list(zip.getEntries())) {
                var text = new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                out.putNextEntry(new ZipEntry(part.getName()));
                out.write(text.replace(from, to).getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }
}
