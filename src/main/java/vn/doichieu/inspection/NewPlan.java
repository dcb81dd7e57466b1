package vn.doichieu.inspection;

import java.util.Optional;

/** A plan to begin: for which zone and round, and the plan whose text it begins with, if any. */
public record NewPlan(long zoneId, long roundId, Optional<Long> copyOf) {}
