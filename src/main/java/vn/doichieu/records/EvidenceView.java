package vn.doichieu.records;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import vn.doichieu.shared.UnitId;

/** A piece of evidence without its content. {@code title} is what people call it, the file name what it came as. */
public record EvidenceView(
        long id,
        UnitId unit,
        long emulationYearId,
        String title,
        Optional<String> documentNumber,
        Optional<LocalDate> documentDate,
        Optional<String> issuer,
        String fileName,
        String mediaType,
        long sizeBytes,
        String sha256,
        boolean illustrative,
        LocalDateTime addedAt,
        Set<EvidenceWarning> warnings) {

    /** The size as people read it, rounded up to whole kilobytes. */
    public long kilobytes() {
        return (sizeBytes + 1023) / 1024;
    }
}
