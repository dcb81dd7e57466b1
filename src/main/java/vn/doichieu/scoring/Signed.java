package vn.doichieu.scoring;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who last wrote something, and when; empty while nobody has. */
public record Signed(@Nullable String by, @Nullable Instant at) {}
