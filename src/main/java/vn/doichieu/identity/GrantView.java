package vn.doichieu.identity;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A role somebody holds, held or will hold. {@code scope} is the name of a unit or a zone; {@code acting} marks a deputy
 * who acts for the head.
 */
public record GrantView(
        long id,
        Role role,
        Optional<String> scope,
        LocalDate from,
        Optional<LocalDate> to,
        Standing standing,
        boolean acting,
        Optional<String> reason,
        Optional<String> endReason) {

    public enum Standing {
        CURRENT,
        FUTURE,
        ENDED;

        static Standing of(LocalDate from, Optional<LocalDate> to, LocalDate today) {
            if (to.filter(last -> last.isBefore(today) || last.isBefore(from)).isPresent()) {
                return ENDED;
            }
            return from.isAfter(today) ? FUTURE : CURRENT;
        }
    }

    /** The beginning of time stands for "always". */
    public boolean hasBeginning() {
        return from.getYear() > 2000;
    }

    public boolean open() {
        return standing != Standing.ENDED;
    }
}
