package vn.doichieu.dashboard;

import java.time.LocalDate;
import java.util.Optional;
import vn.doichieu.shared.Sentence;

/** One thing on a person's list: what it is, why it is there, where to go, and by when. */
public record WorkItem(
        Group group,
        Sentence title,
        Sentence hint,
        Sentence action,
        String href,
        Optional<LocalDate> due,
        boolean illustrative) {

    public enum Group {
        /** Nothing moves until this person acts. */
        TO_DO,
        /** Somebody else has it. */
        WAITING,
        /** To read. */
        TO_READ
    }
}
