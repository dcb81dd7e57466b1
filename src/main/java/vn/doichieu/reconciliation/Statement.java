package vn.doichieu.reconciliation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The unit's word on a discrepancy. {@code toldBy} is there when somebody else wrote it down for the unit. */
public record Statement(String explanation, Optional<String> value, Optional<String> toldBy) {

    /** Without the values of a form that were left empty. */
    public static Statement of(@Nullable String explanation, @Nullable String value, @Nullable String toldBy) {
        return new Statement(Words.of(explanation), Words.some(value), Words.some(toldBy));
    }
}
