package vn.doichieu.records;

import org.springframework.core.io.ByteArrayResource;

/** A file that may be kept: its cleaned name, and what its content is. */
public record CheckedFile(String fileName, String mediaType, String sha256, ByteArrayResource content) {

    public byte[] bytes() {
        return content.getByteArray();
    }

    public long size() {
        return content.contentLength();
    }
}
