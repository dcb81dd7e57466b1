package vn.doichieu.ranking;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.doichieu.ranking.rules.RankRule;

/** How a rule stands in its column: as its records do, strictly. */
final class RankRuleJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private RankRuleJson() {}

    static RankRule read(String json) {
        return JSON.readValue(json, RankRule.class);
    }

    static String write(RankRule rule) {
        return JSON.writeValueAsString(rule);
    }
}
