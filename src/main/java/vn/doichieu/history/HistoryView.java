package vn.doichieu.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doichieu.identity.SubjectTitle;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Sentence;

/** One page of a history, the latest first. {@code older} is the entry the next page begins behind. */
public record HistoryView(SubjectTitle title, List<Entry> entries, Optional<Long> older) {

    /** Values as people read them; {@code about} names the thing where the page is about more than one. */
    public record Entry(
            Instant at,
            String actor,
            Subject kind,
            long subject,
            SubjectTitle about,
            Sentence action,
            @Nullable Sentence from,
            @Nullable Sentence to,
            @Nullable String reason) {}
}
