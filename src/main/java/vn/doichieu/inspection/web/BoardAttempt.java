package vn.doichieu.inspection.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was typed into which form of the board when it was refused, so that it stands there again. */
record BoardAttempt(String path, Map<String, String[]> typed) {

    static final BoardAttempt NONE = new BoardAttempt("", Map.of());

    public boolean at(String form) {
        return path.equals(form);
    }

    /** As typed into this form, or as it is. */
    public String value(String form, String field, String otherwise) {
        return at(form) ? all(field).stream().findFirst().orElse("") : otherwise;
    }

    public boolean ticked(String form, String field, long value, boolean otherwise) {
        return at(form) ? all(field).contains(String.valueOf(value)) : otherwise;
    }

    private List<String> all(String field) {
        return Optional.ofNullable(typed.get(field)).map(Arrays::asList).orElse(List.of());
    }
}
