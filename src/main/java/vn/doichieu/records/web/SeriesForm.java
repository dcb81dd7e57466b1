package vn.doichieu.records.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vn.doichieu.records.DocumentKind;

/** The first number of a series, as typed, and which series it is. */
record SeriesForm(
        long zone, DocumentKind kind, int year, @Nullable String first) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    void check(BindingResult binding) {
        if (first == null || !NUMBER.matcher(first).matches()) {
            binding.rejectValue("first", "records.number.none", new Object[] {"99999"}, null);
        }
    }

    int firstNumber() {
        return first == null ? 0 : Integer.parseInt(first);
    }
}
