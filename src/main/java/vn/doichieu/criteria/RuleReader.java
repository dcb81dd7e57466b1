package vn.doichieu.criteria;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.doichieu.criteria.rules.Band;
import vn.doichieu.criteria.rules.Bands;
import vn.doichieu.criteria.rules.BandsRule;
import vn.doichieu.criteria.rules.BonusPerPointRule;
import vn.doichieu.criteria.rules.ChecklistRule;
import vn.doichieu.criteria.rules.DeductionRule;
import vn.doichieu.criteria.rules.Input;
import vn.doichieu.criteria.rules.Interval;
import vn.doichieu.criteria.rules.ManualRule;
import vn.doichieu.criteria.rules.OptionsRule;
import vn.doichieu.criteria.rules.ScoredItem;
import vn.doichieu.criteria.rules.ScoringRule;
import vn.doichieu.criteria.rules.SumRule;
import vn.doichieu.criteria.rules.TargetRule;
import vn.doichieu.criteria.rules.VolumeFactor;
import vn.doichieu.shared.Points;

/** Reads a rule from its stored data, strictly: what is missing or of the wrong type is refused by name. */
final class RuleReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final Map<String, Function<JsonNode, ScoringRule>> KINDS = Map.of(
            "SUM", rule -> new SumRule(),
            "MANUAL", rule -> new ManualRule(number(rule, "step")),
            "OPTIONS", rule -> new OptionsRule(items(rule, "options")),
            "CHECKLIST", rule -> new ChecklistRule(items(rule, "items")),
            "BANDS", RuleReader::bandsRule,
            "DEDUCTION", rule -> new DeductionRule(items(rule, "occurrences"), points(rule, "floor")),
            "TARGET", RuleReader::targetRule,
            "BONUS_PER_POINT", RuleReader::bonusRule);

    private RuleReader() {}

    static ScoringRule read(String json) {
        var rule = JSON.readTree(json);
        var kind = text(rule, "kind");
        return Optional.ofNullable(KINDS.get(kind))
                .orElseThrow(() -> new IllegalArgumentException("unknown kind " + kind))
                .apply(rule);
    }

    private static ScoringRule bandsRule(JsonNode rule) {
        var input = input(rule);
        return new BandsRule(input, bands(rule, input.integer()));
    }

    private static ScoringRule targetRule(JsonNode rule) {
        requireTargetOfTheUnit(rule);
        return new TargetRule(input(rule), number(rule, "perPoint"), flag(rule, "proRata"), points(rule, "floor"));
    }

    private static ScoringRule bonusRule(JsonNode rule) {
        requireTargetOfTheUnit(rule);
        return new BonusPerPointRule(
                input(rule),
                number(rule, "perPoint"),
                number(rule, "step"),
                points(rule, "cap"),
                present(rule, "volumeFactor").map(RuleReader::volumeFactor));
    }

    /** Bands of the factor are read on any number, whole or not: 5.000,5 would lie in one as well. */
    private static VolumeFactor volumeFactor(JsonNode factor) {
        return new VolumeFactor(text(factor, "input"), bands(factor, false), flag(factor, "beforeCap"));
    }

    private static void requireTargetOfTheUnit(JsonNode rule) {
        var target = text(rule, "target");
        if (!target.equals("ASSIGNED_OR_IMPLIED")) {
            throw new IllegalArgumentException("unknown target " + target);
        }
    }

    private static Input input(JsonNode rule) {
        var input = require(rule, "input");
        return new Input(
                text(input, "label"), present(input, "indicator").map(JsonNode::stringValue), flag(input, "integer"));
    }

    private static List<ScoredItem> items(JsonNode rule, String field) {
        return list(rule, field)
                .map(item -> new ScoredItem(text(item, "code"), text(item, "label"), points(item, "points")))
                .toList();
    }

    private static Bands bands(JsonNode rule, boolean wholeNumbers) {
        return new Bands(list(rule, "bands").map(RuleReader::band).toList(), wholeNumbers);
    }

    private static Band band(JsonNode band) {
        var interval = new Interval(
                present(band, "from").map(JsonNode::decimalValue),
                flag(band, "fromIncluded"),
                present(band, "to").map(JsonNode::decimalValue),
                flag(band, "toIncluded"));
        return new Band(interval, number(band, "points"));
    }

    private static Stream<JsonNode> list(JsonNode node, String field) {
        return require(node, field).values().stream();
    }

    private static Points points(JsonNode node, String field) {
        return new Points(number(node, field));
    }

    private static BigDecimal number(JsonNode node, String field) {
        return require(node, field).decimalValue();
    }

    private static boolean flag(JsonNode node, String field) {
        return require(node, field).booleanValue();
    }

    private static String text(JsonNode node, String field) {
        return require(node, field).stringValue();
    }

    private static JsonNode require(JsonNode node, String field) {
        return present(node, field).orElseThrow(() -> new IllegalArgumentException(field + " is missing"));
    }

    private static Optional<JsonNode> present(JsonNode node, String field) {
        return Optional.ofNullable(node.get(field)).filter(found -> !found.isNull());
    }
}
