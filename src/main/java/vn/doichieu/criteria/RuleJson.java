package vn.doichieu.criteria;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.doichieu.criteria.rules.Input;
import vn.doichieu.criteria.rules.RuleData;
import vn.doichieu.criteria.rules.RuleKind;

/** A rule as it is stored. What is missing stays missing; what is of the wrong type, or of no known kind, is refused. */
final class RuleJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Under which name each kind keeps its items. */
    private static final List<String> ITEMS = List.of("options", "items", "occurrences");

    private static final String TARGET = "ASSIGNED_OR_IMPLIED";

    private RuleJson() {}

    static RuleData read(String json) {
        var rule = JSON.readTree(json);
        requireTargetOfTheUnit(rule);
        return new RuleData(
                kind(text(rule, "kind")),
                number(rule, "step"),
                ITEMS.stream()
                        .flatMap(name -> list(rule, name))
                        .map(RuleJson::item)
                        .toList(),
                present(rule, "input").map(RuleJson::input),
                list(rule, "bands").map(RuleJson::band).toList(),
                number(rule, "perPoint"),
                flag(rule, "proRata"),
                number(rule, "floor"),
                number(rule, "cap"),
                present(rule, "volumeFactor").map(RuleJson::volume));
    }

    static String write(RuleData rule) {
        var json = JSON.createObjectNode().put("kind", rule.kind().name());
        number(json, "step", rule.step());
        if (!rule.items().isEmpty()) {
            list(json, itemsOf(rule.kind()), rule.items(), RuleJson::item);
        }
        rule.input().ifPresent(input -> json.set("input", input(input)));
        if (!rule.bands().isEmpty()) {
            list(json, "bands", rule.bands(), RuleJson::band);
        }
        if (rule.kind() == RuleKind.TARGET || rule.kind() == RuleKind.BONUS_PER_POINT) {
            json.put("target", TARGET);
        }
        number(json, "perPoint", rule.perPoint());
        if (rule.kind() == RuleKind.TARGET) {
            json.put("proRata", rule.proRata());
        }
        number(json, "floor", rule.floor());
        number(json, "cap", rule.cap());
        rule.volume().ifPresent(volume -> json.set("volumeFactor", volume(volume)));
        return json.toString();
    }

    private static RuleKind kind(String name) {
        return Stream.of(RuleKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown kind " + name));
    }

    private static String itemsOf(RuleKind kind) {
        return switch (kind) {
            case CHECKLIST -> "items";
            case DEDUCTION -> "occurrences";
            default -> "options";
        };
    }

    private static void requireTargetOfTheUnit(JsonNode rule) {
        present(rule, "target")
                .map(JsonNode::stringValue)
                .filter(target -> !target.equals(TARGET))
                .ifPresent(target -> {
                    throw new IllegalArgumentException("unknown target " + target);
                });
    }

    private static Input input(JsonNode input) {
        return new Input(
                text(input, "label"), present(input, "indicator").map(JsonNode::stringValue), flag(input, "integer"));
    }

    private static ObjectNode input(Input input) {
        return JSON.createObjectNode()
                .put("label", input.label())
                .put("indicator", input.indicator().orElse(null))
                .put("integer", input.integer());
    }

    private static RuleData.Item item(JsonNode item) {
        return new RuleData.Item(text(item, "code"), text(item, "label"), number(item, "points"));
    }

    private static ObjectNode item(RuleData.Item item) {
        return JSON.createObjectNode()
                .put("code", item.code())
                .put("label", item.label())
                .put("points", item.points().orElse(null));
    }

    private static RuleData.BandData band(JsonNode band) {
        return new RuleData.BandData(
                number(band, "from"),
                flag(band, "fromIncluded"),
                number(band, "to"),
                flag(band, "toIncluded"),
                number(band, "points"));
    }

    private static ObjectNode band(RuleData.BandData band) {
        return JSON.createObjectNode()
                .put("from", band.from().orElse(null))
                .put("fromIncluded", band.fromIncluded())
                .put("to", band.to().orElse(null))
                .put("toIncluded", band.toIncluded())
                .put("points", band.points().orElse(null));
    }

    private static RuleData.Volume volume(JsonNode factor) {
        return new RuleData.Volume(
                text(factor, "input"),
                flag(factor, "beforeCap"),
                list(factor, "bands").map(RuleJson::band).toList());
    }

    private static ObjectNode volume(RuleData.Volume volume) {
        var json = JSON.createObjectNode().put("input", volume.indicator()).put("beforeCap", volume.beforeCap());
        list(json, "bands", volume.bands(), RuleJson::band);
        return json;
    }

    private static Stream<JsonNode> list(JsonNode node, String field) {
        return present(node, field).stream().flatMap(list -> list.values().stream());
    }

    private static <T> void list(ObjectNode json, String field, List<T> values, Function<T, ObjectNode> write) {
        ArrayNode list = json.putArray(field);
        values.forEach(value -> list.add(write.apply(value)));
    }

    private static Optional<BigDecimal> number(JsonNode node, String field) {
        return present(node, field).map(JsonNode::decimalValue);
    }

    private static void number(ObjectNode json, String field, Optional<BigDecimal> number) {
        number.ifPresent(value -> json.put(field, value));
    }

    private static boolean flag(JsonNode node, String field) {
        return present(node, field).map(JsonNode::booleanValue).orElse(false);
    }

    private static String text(JsonNode node, String field) {
        return present(node, field)
                .map(JsonNode::stringValue)
                .orElseThrow(() -> new IllegalArgumentException(field + " is missing"));
    }

    private static Optional<JsonNode> present(JsonNode node, String field) {
        @Nullable JsonNode found = node.get(field);
        return Optional.ofNullable(found).filter(it -> !it.isNull());
    }
}
