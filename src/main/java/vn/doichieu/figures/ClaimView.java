package vn.doichieu.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.doichieu.figures.rules.ClaimSource;

/** A claim as it is stored. {@code printed} is empty when it was withdrawn; number and version 0: never stated. */
public record ClaimView(
        long id,
        String indicator,
        LocalDate asOf,
        ClaimSource source,
        String printed,
        int version,
        String by,
        Optional<Instant> at,
        Optional<String> place,
        boolean illustrative) {

    /** What stands where nobody has stated anything yet. */
    public static ClaimView none(String indicator, LocalDate asOf, ClaimSource source) {
        return new ClaimView(0, indicator, asOf, source, "", 0, "", Optional.empty(), Optional.empty(), false);
    }

    public boolean isStated() {
        return !printed.isEmpty();
    }
}
