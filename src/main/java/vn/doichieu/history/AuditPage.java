package vn.doichieu.history;

import java.util.List;
import java.util.Optional;

/**
 * A piece of the journal, the latest first. {@code older} is the entry the next page begins behind; {@code guarded} says
 * whether the application's own role is kept from changing the journal.
 */
public record AuditPage(List<HistoryView.Entry> entries, Optional<Long> older, boolean guarded) {}
