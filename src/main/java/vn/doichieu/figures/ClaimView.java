package vn.doichieu.figures;

import java.time.Instant;
import java.util.Optional;
import vn.doichieu.figures.rules.ClaimSource;

/** A claim as it is stored. {@code printed} is empty when it was withdrawn; version 0 means never stated. */
public record ClaimView(
        String indicator,
        ClaimSource source,
        String printed,
        int version,
        String by,
        Optional<Instant> at,
        Optional<String> place,
        boolean illustrative) {

    /** What stands where nobody has stated anything yet. */
    public static ClaimView none(String indicator, ClaimSource source) {
        return new ClaimView(indicator, source, "", 0, "", Optional.empty(), Optional.empty(), false);
    }

    public boolean isStated() {
        return !printed.isEmpty();
    }
}
