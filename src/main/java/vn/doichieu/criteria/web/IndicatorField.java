package vn.doichieu.criteria.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.doichieu.criteria.DraftLine;
import vn.doichieu.criteria.KnownIndicators.Choice;
import vn.doichieu.criteria.rules.RuleData;
import vn.doichieu.criteria.rules.RuleKind;

/** An indicator that lines read, to try them with: its figure, and its target when a line is compared with it. */
record IndicatorField(String code, String name, boolean targeted) {

    /** In the order the lines read them. */
    static List<IndicatorField> of(List<DraftLine> lines, List<Choice> choices) {
        var fields = new LinkedHashMap<String, IndicatorField>();
        for (var line : lines) {
            line.rule().indicators().filter(code -> !code.isBlank()).forEach(code -> {
                boolean before = Optional.ofNullable(fields.get(code))
                        .filter(IndicatorField::targeted)
                        .isPresent();
                boolean targeted = before || comparesWith(line.rule(), code);
                fields.put(code, new IndicatorField(code, name(code, choices), targeted));
            });
        }
        return List.copyOf(fields.values());
    }

    static Set<String> codes(List<IndicatorField> fields) {
        return fields.stream().map(IndicatorField::code).collect(Collectors.toSet());
    }

    private static boolean comparesWith(RuleData rule, String code) {
        return (rule.kind() == RuleKind.TARGET || rule.kind() == RuleKind.BONUS_PER_POINT)
                && rule.input()
                        .filter(it -> it.indicator().filter(code::equals).isPresent())
                        .isPresent();
    }

    private static String name(String code, List<Choice> choices) {
        return choices.stream()
                .filter(choice -> choice.code().equals(code))
                .map(Choice::name)
                .findFirst()
                .orElse(code);
    }
}
