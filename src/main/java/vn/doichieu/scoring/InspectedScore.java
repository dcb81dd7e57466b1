package vn.doichieu.scoring;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doichieu.shared.Points;

/** The team's points for one line, why they differ from the unit's, and what was read. */
public record InspectedScore(
        Optional<Points> points,
        @Nullable String reason,
        @Nullable String basis,
        int version,
        @Nullable String by,
        @Nullable Instant at) {}
