package vn.doichieu.figures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One section as it stands. {@code id} and {@code version} are 0 while nobody has written it. */
public record ReportSectionView(
        long id, ReportSection section, String text, int version, String by, Optional<Instant> at) {

    static ReportSectionView none(ReportSection section) {
        return new ReportSectionView(0, section, "", 0, "", Optional.empty());
    }

    public boolean isWritten() {
        return !text.isEmpty();
    }

    /** Its paragraphs, as typed. */
    public List<String> lines() {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
