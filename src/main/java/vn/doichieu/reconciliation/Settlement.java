package vn.doichieu.reconciliation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doichieu.figures.rules.DiscrepancyCause;
import vn.doichieu.reconciliation.rules.Outcome;
import vn.doichieu.reconciliation.rules.ValueSource;

/**
 * Which value holds and why, as unit and team agree or as the zone decides.
 *
 * @param value the code of one of the values in question, or {@link #OTHER} with the number typed
 * @param basis what the zone decides on: a document, minutes of a meeting; not asked of the team
 */
public record Settlement(
        Optional<String> value,
        Optional<String> other,
        Optional<DiscrepancyCause> cause,
        Optional<Outcome> outcome,
        String reason,
        String basis) {

    /** A number nobody has claimed so far. */
    public static final String OTHER = ValueSource.OTHER.name();

    /** Without the values of a form that were left empty. */
    public static Settlement of(
            @Nullable String value,
            @Nullable String other,
            @Nullable DiscrepancyCause cause,
            @Nullable Outcome outcome,
            @Nullable String reason,
            @Nullable String basis) {
        return new Settlement(
                Words.some(value),
                Words.some(other),
                Optional.ofNullable(cause),
                Optional.ofNullable(outcome),
                Words.of(reason),
                Words.of(basis));
    }
}
