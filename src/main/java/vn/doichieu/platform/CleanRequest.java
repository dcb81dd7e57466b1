package vn.doichieu.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request whose fields hold clean text, however a handler asks for them. */
class CleanRequest extends HttpServletRequestWrapper {

    CleanRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
        var value = super.getParameter(name);
        return value == null ? null : clean(name, value);
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        var values = super.getParameterValues(name);
        return values == null ? null : clean(name, values);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        var clean = new LinkedHashMap<String, String[]>();
        super.getParameterMap().forEach((name, values) -> clean.put(name, clean(name, values)));
        return clean;
    }

    private static String[] clean(String name, String[] values) {
        var clean = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            clean[i] = clean(name, Objects.requireNonNullElse(values[i], ""));
        }
        return clean;
    }

    /** A password may well begin or end with a space. */
    private static String clean(String name, String value) {
        return name.toLowerCase(Locale.ROOT).contains("password") ? CleanText.composed(value) : CleanText.of(value);
    }
}
