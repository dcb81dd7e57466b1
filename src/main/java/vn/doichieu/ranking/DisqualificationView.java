package vn.doichieu.ranking;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doichieu.shared.UnitId;

/** What was found about a unit; with a withdrawal it counts no more. */
public record DisqualificationView(
        long id,
        UnitId unit,
        String code,
        String label,
        String reason,
        String document,
        String by,
        Instant at,
        Optional<Withdrawal> withdrawal,
        int version) {

    public record Withdrawal(String reason, String by, Instant at) {

        static Optional<Withdrawal> of(@Nullable String reason, @Nullable String by, @Nullable Instant at) {
            return reason == null || by == null || at == null
                    ? Optional.empty()
                    : Optional.of(new Withdrawal(reason, by, at));
        }
    }

    public boolean stands() {
        return withdrawal.isEmpty();
    }
}
