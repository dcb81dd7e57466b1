package vn.doichieu.ranking.web;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import vn.doichieu.ranking.rules.Floor;
import vn.doichieu.ranking.rules.Origin;
import vn.doichieu.ranking.rules.RankBand;
import vn.doichieu.ranking.rules.RankRule;
import vn.doichieu.ranking.rules.RankTarget;
import vn.doichieu.ranking.rules.TargetAlternative;
import vn.doichieu.ranking.rules.Threshold;
import vn.doichieu.shared.VietnameseNumber;

/** The fields of a form as they stand for a rule: read again they give the same rule. */
final class RuleFields {

    private final Map<String, String> fields = new HashMap<>();

    private RuleFields() {}

    static Map<String, String> of(RankRule rule) {
        var all = new RuleFields();
        all.put("basis", rule.basis());
        all.put("mode", rule.shortfallMode());
        all.origin("mode", rule.shortfallOrigin());
        for (int i = 0; i < rule.targets().size(); i++) {
            all.target("t" + i, rule.targets().get(i));
        }
        for (int i = 0; i < rule.bands().size(); i++) {
            all.band("b" + i, rule.bands().get(i));
        }
        for (int i = 0; i < rule.disqualifiers().size(); i++) {
            var one = rule.disqualifiers().get(i);
            all.put("d" + i + "-code", one.code());
            all.put("d" + i + "-label", one.label());
            all.put("d" + i + "-band", one.band().orElse(""));
            all.origin("d" + i, one.origin());
        }
        return all.fields;
    }

    private void target(String at, RankTarget target) {
        put(at + "-indicator", target.indicator());
        put(at + "-better", target.better());
        put(at + "-fixed", target.fixed().map(VietnameseNumber::format).orElse(""));
        origin(at, target.origin());
    }

    private void band(String at, RankBand band) {
        put(at + "-code", band.code());
        put(at + "-label", band.label());
        threshold(at, band.minimum());
        origin(at, band.origin());
        for (int j = 0; j < band.alternatives().size(); j++) {
            alternative(at + "-a" + j, band.alternatives().get(j));
        }
        for (int j = 0; j < band.floors().size(); j++) {
            floor(at + "-f" + j, band.floors().get(j));
        }
        band.quota().ifPresent(quota -> {
            put(at + "-q-amount", number(quota.amount()));
            put(at + "-q-base", quota.base());
            origin(at + "-q", quota.origin());
        });
    }

    private void alternative(String at, TargetAlternative asked) {
        put(at + "-met", asked.targetsMet());
        put(at + "-limit", asked.othersShortfallBelow().map(RuleFields::number).orElse(""));
        origin(at, asked.origin());
    }

    private void floor(String at, Floor floor) {
        put(at + "-line", floor.line().orElse(""));
        threshold(at, floor.minimum());
        origin(at, floor.origin());
    }

    private void threshold(String at, Threshold threshold) {
        put(at + "-amount", number(threshold.amount()));
        put(at + "-measure", threshold.measure());
    }

    private void origin(String at, Origin origin) {
        put(at + "-origin", origin.kind());
        put(at + "-words", origin.words());
    }

    private void put(String field, Object value) {
        fields.put(field, value.toString());
    }

    private static String number(BigDecimal number) {
        return VietnameseNumber.format(number);
    }
}
