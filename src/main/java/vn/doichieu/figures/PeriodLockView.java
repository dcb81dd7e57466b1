package vn.doichieu.figures;

import java.time.Instant;
import java.util.Optional;

/** When and why the figures of a round were closed for a zone, and when and why that was lifted again. */
public record PeriodLockView(long id, long zone, String reason, String by, Instant at, Optional<Lifting> lifting) {

    public record Lifting(String reason, String by, Instant at) {}

    public boolean holds() {
        return lifting.isEmpty();
    }
}
