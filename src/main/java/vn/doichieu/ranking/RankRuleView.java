package vn.doichieu.ranking;

import java.util.Map;
import java.util.Optional;
import vn.doichieu.criteria.CriteriaSheetId;
import vn.doichieu.criteria.CriteriaSheetView;
import vn.doichieu.ranking.rules.RankRule;

/**
 * The rule a sheet ranks by. {@code from}: the sheet it was taken over from, when this one has none of its own.
 * {@code version} is that of its own rule, 0 without one; only a draft can be changed.
 */
public record RankRuleView(
        CriteriaSheetView sheet,
        Optional<RankRule> rule,
        Optional<CriteriaSheetId> from,
        int version,
        boolean draft,
        Map<String, String> indicators) {

    /** What an indicator is called. */
    public String name(String indicator) {
        return indicators.getOrDefault(indicator, indicator);
    }
}
