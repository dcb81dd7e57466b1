package vn.doichieu.api.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description as tests read it, and whether something is what it says. */
final class Description {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonNode whole;

    Description() {
        try (InputStream file = Objects.requireNonNull(Description.class.getResourceAsStream("/api/openapi.json"))) {
            whole = JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode whole() {
        return whole;
    }

    JsonNode schema(String name) {
        return Objects.requireNonNull(
                whole.get("components").get("schemas").get(name), () -> "no schema is called " + name);
    }

    /** What does not fit, each with its place; empty when everything does. */
    List<String> faults(JsonNode value, String schema) {
        return faults(value, schema(schema), schema);
    }

    List<String> faults(JsonNode value, JsonNode schema, String place) {
        if (schema.has("$ref")) {
            return faults(value, schema(schema.get("$ref").asString().replaceFirst(".*/", "")), place);
        }
        var all = new ArrayList<String>();
        if (schema.has("oneOf") && !schema.has("properties")) {
            var fitting = 0;
            for (var choice : schema.get("oneOf")) {
                fitting += faults(value, choice, place).isEmpty() ? 1 : 0;
            }
            return fitting == 1 ? all : List.of(place + " fits " + fitting + " of its kinds: " + value);
        }
        if (schema.has("type") && !types(schema).contains(type(value)) && !isWhole(value, schema)) {
            return List.of(place + " is no " + schema.get("type") + ": " + value);
        }
        if (value.isString() && schema.has("enum") && !texts(schema.get("enum")).contains(value.asString())) {
            all.add(place + " is none of " + schema.get("enum") + ": " + value);
        }
        if (value.isString()
                && schema.has("pattern")
                && !value.asString().matches(schema.get("pattern").asString())) {
            all.add(place + " does not look like " + schema.get("pattern") + ": " + value);
        }
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                all.addAll(faults(value.get(i), schema.get("items"), place + "[" + i + "]"));
            }
        }
        if (value.isObject() && schema.has("properties")) {
            all.addAll(fields(value, schema, place));
        }
        return all;
    }

    private List<String> fields(JsonNode value, JsonNode schema, String place) {
        var all = new ArrayList<String>();
        var known = schema.get("properties");
        value.propertyNames().forEach(name -> {
            if (known.has(name)) {
                all.addAll(faults(value.get(name), known.get(name), place + "." + name));
            } else if (schema.has("additionalProperties")) {
                all.add(place + "." + name + " is not described");
            }
        });
        if (schema.has("required")) {
            texts(schema.get("required")).stream()
                    .filter(name -> !value.has(name))
                    .forEach(name -> all.add(place + "." + name + " is missing"));
        }
        return all;
    }

    private static boolean isWhole(JsonNode value, JsonNode schema) {
        return value.isIntegralNumber() && types(schema).contains("number");
    }

    static List<String> types(JsonNode schema) {
        return schema.get("type").isArray()
                ? texts(schema.get("type"))
                : List.of(schema.get("type").asString());
    }

    static List<String> texts(JsonNode list) {
        var all = new ArrayList<String>();
        list.forEach(one -> all.add(one.asString()));
        return all;
    }

    /** {@code GET /api/years} and so on. */
    Set<String> operations() {
        var all = new TreeSet<String>();
        whole.get("paths")
                .properties()
                .forEach(path -> path.getValue().propertyNames().stream()
                        .filter(name -> !name.equals("parameters"))
                        .forEach(method -> all.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        return all;
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case ARRAY -> "array";
            case OBJECT -> "object";
            case NULL -> "null";
            default -> value.isIntegralNumber() ? "integer" : "number";
        };
    }
}
