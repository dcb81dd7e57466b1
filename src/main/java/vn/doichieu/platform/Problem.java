package vn.doichieu.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * What went wrong with a call of the API, as RFC 9457 has it. Without a detail of its own it says what its status
 * means; {@code more} is what a program can work with.
 */
public record Problem(HttpStatus status, Optional<String> detail, Map<String, Object> more) {

    public static Problem of(HttpStatus status) {
        return new Problem(status, Optional.empty(), Map.of());
    }

    public Problem saying(String sentence) {
        return new Problem(status, Optional.of(sentence), more);
    }

    public Problem with(String name, Object value) {
        var all = new LinkedHashMap<>(more);
        all.put(name, value);
        return new Problem(status, detail, all);
    }
}
