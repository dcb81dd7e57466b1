package vn.doichieu.history.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doichieu.platform.JournalPages;
import vn.doichieu.platform.Subject;

/** What is looked for in the journal. Nothing typed means everything. */
record AuditForm(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String actor,
        @Nullable Subject kind,
        @Nullable Long subject) {

    AuditForm {
        actor = Objects.requireNonNullElse(actor, "");
    }

    static AuditForm empty() {
        return new AuditForm(null, null, "", null, null);
    }

    JournalPages.Search toSearch() {
        return new JournalPages.Search(
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                actor,
                Optional.ofNullable(kind),
                Optional.ofNullable(subject));
    }
}
