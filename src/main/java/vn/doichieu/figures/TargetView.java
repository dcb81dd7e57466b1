package vn.doichieu.figures;

import java.time.Instant;
import java.util.Optional;

/** A target as it stands. {@code shown} is empty when there is none; number and version 0: never set. */
public record TargetView(
        long id, String indicator, String shown, String document, int version, String by, Optional<Instant> at) {

    static TargetView none(String indicator) {
        return new TargetView(0, indicator, "", "", 0, "", Optional.empty());
    }

    public boolean isSet() {
        return !shown.isEmpty();
    }
}
