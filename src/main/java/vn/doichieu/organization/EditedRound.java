package vn.doichieu.organization;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.doichieu.shared.Sentence;

/**
 * A round as its editor sees it: whose version stands, the extensions that hold, the zones that share it, and why its
 * as-of day cannot move any more, if so.
 */
public record EditedRound(
        Round round,
        EmulationYear year,
        int version,
        String changedBy,
        Instant changedAt,
        List<Extension> extensions,
        List<ZoneView> zones,
        Optional<Sentence> asOfKept) {

    public EditedRound {
        extensions = List.copyOf(extensions);
        zones = List.copyOf(zones);
    }

    /** Years a whole year row is shared by: each of these zones sees the new days. */
    public boolean shared() {
        return zones.size() > 1;
    }
}
