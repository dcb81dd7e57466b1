package vn.doichieu.organization;

import java.time.LocalDate;
import vn.doichieu.shared.UnitId;

/** One unit followed another from a day on. {@code basis} is the document, as text: sources differ about numbers. */
public record Succession(
        UnitId predecessor, UnitId successor, SuccessionKind kind, LocalDate effectiveOn, String basis) {}
