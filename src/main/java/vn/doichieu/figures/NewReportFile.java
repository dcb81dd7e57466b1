package vn.doichieu.figures;

import org.springframework.core.io.ByteArrayResource;

/** A file as it was sent: what it was called there, and its content. */
public record NewReportFile(String name, ByteArrayResource content) {

    public NewReportFile(String name, byte[] content) {
        this(name, new ByteArrayResource(content));
    }

    byte[] bytes() {
        return content.getByteArray();
    }
}
