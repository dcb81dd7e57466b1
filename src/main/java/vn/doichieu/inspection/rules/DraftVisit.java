package vn.doichieu.inspection.rules;

import java.time.LocalDate;
import java.util.List;

/** A visit of the schedule. {@code notice}: how far units know of it already through the decision being amended. */
public record DraftVisit(long id, LocalDate day, List<NamedUnit> units, Notice notice) {

    public enum Notice {
        /** A new visit, or another day than announced. */
        FRESH,
        /** Announced for this very day by the decision being amended. */
        ANNOUNCED,
        /** The team has been there: its day is past and stays. */
        BEGUN,
        /** Cancelled after the draft was begun. */
        CANCELLED
    }

    boolean goes() {
        return notice != Notice.CANCELLED;
    }
}
