package vn.doichieu.ranking.web;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.ranking.RankRuleView;
import vn.doichieu.ranking.Trial;
import vn.doichieu.ranking.rules.Disqualifier;
import vn.doichieu.ranking.rules.RankRule;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.VietnameseNumber;

/** What is typed to try a rule out. Fields are named after the parts of the rule; an empty one is not known. */
record TrialForm(Map<String, String> typed) {

    private static final int LONGEST_SHOWN = 40;

    boolean isAsked() {
        return typed.containsKey("points");
    }

    Trial read(RankRuleView view, RankRule rule) {
        var values = new HashMap<String, BigDecimal>();
        var targets = new HashMap<String, BigDecimal>();
        rule.targets().forEach(target -> {
            var name = view.name(target.indicator());
            number("value-" + target.indicator(), Sentence.of("ranking.trial.value", name))
                    .ifPresent(number -> values.put(target.indicator(), number));
            number("target-" + target.indicator(), Sentence.of("ranking.trial.target", name))
                    .ifPresent(number -> targets.put(target.indicator(), number));
        });
        var lines = new HashMap<String, BigDecimal>();
        rule.linesWithFloors()
                .forEach(line -> number("line-" + line, Sentence.of("ranking.trial.line", line))
                        .ifPresent(number -> lines.put(line, number)));
        var found = new HashSet<String>();
        rule.disqualifiers().stream()
                .map(Disqualifier::code)
                .filter(code -> typed.containsKey("found-" + code))
                .forEach(found::add);
        return new Trial(points(view), values, targets, lines, found);
    }

    private BigDecimal points(RankRuleView view) {
        var points = number("points", Sentence.of("ranking.trial.points"))
                .orElseThrow(() -> new BusinessRuleViolation("ranking.trial.pointsMissing"));
        var total = view.sheet().total();
        if (points.signum() < 0 || points.compareTo(total.value()) > 0) {
            throw new BusinessRuleViolation("ranking.trial.pointsOutside", total.toString());
        }
        return points;
    }

    private Optional<BigDecimal> number(String field, Sentence label) {
        return Optional.ofNullable(typed.get(field))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> VietnameseNumber.parseDecimal(text)
                        .orElseThrow(() -> new BusinessRuleViolation(
                                "ranking.trial.unreadable",
                                label,
                                text.substring(0, Math.min(LONGEST_SHOWN, text.length())))));
    }
}
