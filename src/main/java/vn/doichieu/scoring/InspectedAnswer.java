package vn.doichieu.scoring;

import org.jspecify.annotations.Nullable;
import vn.doichieu.shared.Points;

/** What the team enters on one line: its points, why they differ, what it read, and the version typed over. */
public record InspectedAnswer(
        Points points, @Nullable String reason, @Nullable String basis, int version) {}
