package vn.doichieu.inspection;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * In which state a visit is, since when (time of Vietnam), by whom and why: what a refusal has to tell. A visit whose
 * minutes were confirmed and that was opened again has a {@code reopening}.
 */
public record VisitStanding(
        VisitState state, LocalDateTime since, String by, Optional<String> reason, Optional<Reopening> reopening) {

    /** Until when a confirmed visit is open again, and whether that day has passed. */
    public record Reopening(LocalDate until, boolean over) {}

    public VisitStanding(VisitState state, LocalDateTime since, String by) {
        this(state, since, by, Optional.empty(), Optional.empty());
    }

    /** Why nothing goes on, or goes on again; that a visit was moved says nothing about its state. */
    public Optional<String> why() {
        boolean off = state == VisitState.POSTPONED || state == VisitState.CANCELLED;
        return off || reopening.isPresent() ? reason : Optional.empty();
    }

    /** The day until which the work was opened again has passed: nothing is written any more. */
    public boolean overdue() {
        return reopening.filter(Reopening::over).isPresent();
    }
}
