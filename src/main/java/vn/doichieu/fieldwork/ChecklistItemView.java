package vn.doichieu.fieldwork;

import java.time.LocalDateTime;
import java.util.Optional;

/** One kind of file to look for, and what was found. Empty result: nobody has looked yet. */
public record ChecklistItemView(
        long id,
        int position,
        String label,
        Optional<ChecklistResult> result,
        String note,
        int version,
        Optional<Change> change) {

    /** Who saved it last, and when (time of Vietnam). */
    public record Change(String by, LocalDateTime at) {}
}
