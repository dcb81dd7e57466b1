package vn.doichieu.ranking.web;

import java.util.HashMap;
import java.util.Map;
import vn.doichieu.ranking.rules.RankRule;

/** What the form of a rule holds when it is opened. */
public final class TypedRules {

    private TypedRules() {}

    public static Map<String, String> fields(RankRule rule) {
        return new HashMap<>(RuleFields.of(rule));
    }
}
