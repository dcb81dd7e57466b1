package vn.doichieu.figures;

import java.time.Instant;
import java.util.Optional;

/** A file of a report, without its content. {@code supplement}: the supplementary report it is the paper of. */
public record ReportFileView(
        long id,
        String name,
        String mediaType,
        long bytes,
        String sha256,
        Optional<Long> supplement,
        String by,
        Instant at) {

    /** The size as people read it, rounded up to whole kilobytes. */
    public long kilobytes() {
        return (bytes + 1023) / 1024;
    }
}
