package vn.doichieu.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What was read from a workbook, kept until the person presses the button. */
public record TargetDraft(
        long year,
        String fileName,
        String document,
        Optional<LocalDate> from,
        List<TargetEntry> entries,
        Instant read,
        Optional<Instant> written) {

    public TargetDraft {
        entries = List.copyOf(entries);
    }
}
