package vn.doichieu.inspection;

import java.time.LocalDateTime;

/** In which state a visit is, since when (time of Vietnam) and by whom: what a refusal has to tell. */
public record VisitStanding(VisitState state, LocalDateTime since, String by) {}
