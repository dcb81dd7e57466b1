package vn.doichieu.figures.web;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A workbook as it came; nothing chosen is an empty one without a name. */
record SentFile(String name, byte[] content) {

    static SentFile of(@Nullable MultipartFile file) throws IOException {
        return file == null
                ? new SentFile("", new byte[0])
                : new SentFile(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
    }
}
