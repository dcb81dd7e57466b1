package vn.doichieu.api.web;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/** One object as it was sent, not looked at yet: so that everything wrong with it can be told at once. */
@JsonDeserialize(using = Row.Reader.class)
record Row(Map<String, Scalar> fields) {

    Row {
        fields = new LinkedHashMap<>(fields);
    }

    /** What is no object is one without fields, and with this for its only name. */
    static final String NO_OBJECT = "";

    static final class Reader extends ValueDeserializer<Row> {

        @Override
        public Row deserialize(JsonParser json, DeserializationContext context) {
            var fields = new LinkedHashMap<String, Scalar>();
            if (json.currentToken() != JsonToken.START_OBJECT) {
                fields.put(NO_OBJECT, Scalar.read(json));
                return new Row(fields);
            }
            for (var name = json.nextName(); name != null; name = json.nextName()) {
                json.nextToken();
                fields.put(name, Scalar.read(json));
            }
            return new Row(fields);
        }

        @Override
        public Row getNullValue(DeserializationContext context) {
            return new Row(Map.of(NO_OBJECT, new Scalar(Scalar.Kind.NOTHING, "")));
        }
    }
}
