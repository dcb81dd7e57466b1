package vn.doichieu.ranking;

import java.time.Instant;
import java.util.Optional;
import vn.doichieu.ranking.rules.RankRule;

/** The rule a sheet ranks by, written for it or for {@code sheet}, which it was taken over from. Empty: it ranks nobody. */
record StoredRule(long sheet, Optional<RankRule> rule, int version, String by, Instant at) {}
