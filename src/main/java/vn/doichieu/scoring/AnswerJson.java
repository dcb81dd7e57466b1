package vn.doichieu.scoring;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.doichieu.criteria.rules.Answer;

/** How an answer stands in its column: only what was given, for example {@code {"counts":{"ERROR":1}}}. */
final class AnswerJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AnswerJson() {}

    static String write(Answer answer) {
        Map<String, Object> given = new LinkedHashMap<>();
        answer.number().ifPresent(number -> given.put("number", number.toPlainString()));
        answer.option().ifPresent(option -> given.put("option", option));
        if (!answer.ticked().isEmpty()) {
            given.put("ticked", new TreeSet<>(answer.ticked()));
        }
        if (!answer.counts().isEmpty()) {
            given.put("counts", new TreeMap<>(answer.counts()));
        }
        if (answer.notApplicable()) {
            given.put("notApplicable", true);
        }
        return JSON.writeValueAsString(given);
    }

    static Answer read(String json) {
        JsonNode given = JSON.readTree(json);
        var ticked = new TreeSet<String>();
        given.path("ticked").forEach(code -> ticked.add(code.asString()));
        var counts = new TreeMap<String, Integer>();
        given.path("counts")
                .properties()
                .forEach(count -> counts.put(count.getKey(), count.getValue().asInt()));
        return new Answer(
                text(given, "number").map(BigDecimal::new),
                text(given, "option"),
                ticked,
                counts,
                given.path("notApplicable").asBoolean(false));
    }

    private static Optional<String> text(JsonNode given, String name) {
        return given.hasNonNull(name) ? Optional.of(given.get(name).asString()) : Optional.empty();
    }
}
