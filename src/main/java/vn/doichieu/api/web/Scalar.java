package vn.doichieu.api.web;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One value of a JSON document as it was written: a number keeps every digit, and is never a floating point one. */
record Scalar(Kind kind, String text) {

    enum Kind {
        TEXT,
        NUMBER,
        TRUTH,
        NOTHING,
        /** A list or an object, where none belongs. */
        STRUCTURE
    }

    /** Leaves the parser at the end of the value. */
    static Scalar read(JsonParser json) {
        var token = json.currentToken();
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            json.skipChildren();
            return new Scalar(Kind.STRUCTURE, "");
        }
        return new Scalar(kind(token), json.getString());
    }

    private static Kind kind(JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> Kind.TEXT;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Kind.NUMBER;
            case VALUE_NULL -> Kind.NOTHING;
            default -> Kind.TRUTH;
        };
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
