package vn.doichieu.reconciliation;

import java.time.Instant;
import java.util.Optional;
import vn.doichieu.figures.rules.DiscrepancyCause;
import vn.doichieu.reconciliation.rules.DiscrepancyState;
import vn.doichieu.reconciliation.rules.Outcome;

/** What has been said about one discrepancy so far; {@code fingerprint} tells of which values. */
public record DiscrepancyView(
        long id,
        String key,
        String about,
        DiscrepancyState state,
        String fingerprint,
        String values,
        Optional<Explanation> explanation,
        Optional<DiscrepancyCause> cause,
        Optional<Dispute> dispute,
        Optional<Settled> settled,
        int version) {

    /** Who and when. */
    public record Signed(String by, Instant at) {}

    public record Explanation(String words, Optional<String> value, Optional<String> toldBy, Signed signed) {}

    public record Dispute(String reason, Signed signed) {}

    /** {@code source} is the one whose value was taken; empty where no number was in question. */
    public record Settled(
            Optional<String> source,
            Optional<String> printed,
            String reason,
            Optional<String> basis,
            Outcome outcome,
            Signed signed) {}
}
