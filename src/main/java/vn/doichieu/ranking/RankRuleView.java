package vn.doichieu.ranking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.doichieu.criteria.CriteriaSheetId;
import vn.doichieu.ranking.rules.RankRule;
import vn.doichieu.ranking.rules.RankRuleCheck;
import vn.doichieu.shared.Sentence;

/**
 * The rule a sheet ranks by. {@code from}: the sheet it was taken over from, when this one has none of its own.
 * {@code version} is that of its own rule, 0 without one; only that of a draft can be changed. Indicators by their
 * names, in the order of a report.
 */
public record RankRuleView(
        RankedSheet sheet,
        Optional<RankRule> rule,
        Optional<CriteriaSheetId> from,
        int version,
        Optional<Written> written,
        Map<String, String> indicators) {

    /** By whom its own rule was written, and when. */
    public record Written(String by, Instant at) {}

    /** What an indicator is called. */
    public String name(String indicator) {
        return indicators.getOrDefault(indicator, indicator);
    }

    /** What keeps units from being ranked by it: a sheet may have changed since its rule was written. */
    public List<Sentence> faults() {
        return rule.map(it -> RankRuleCheck.of(it, sheet.frame(indicators))).orElse(List.of());
    }
}
