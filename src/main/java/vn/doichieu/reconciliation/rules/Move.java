package vn.doichieu.reconciliation.rules;

import java.util.Set;

/** The steps of a discrepancy as a table: from which states, to which one. */
public enum Move {
    /** Said again, an explanation replaces the earlier one. */
    EXPLAIN(DiscrepancyState.EXPLAINED, Set.of(DiscrepancyState.OPEN, DiscrepancyState.EXPLAINED)),
    AGREE(DiscrepancyState.AGREED, Set.of(DiscrepancyState.EXPLAINED)),
    DISPUTE(DiscrepancyState.DISPUTED, Set.of(DiscrepancyState.EXPLAINED)),
    DECIDE(DiscrepancyState.DECIDED, Set.of(DiscrepancyState.DISPUTED)),
    /** By a person who sees a mistake, with a reason; or because the claims say something else now. */
    REOPEN(
            DiscrepancyState.OPEN,
            Set.of(
                    DiscrepancyState.EXPLAINED,
                    DiscrepancyState.AGREED,
                    DiscrepancyState.DISPUTED,
                    DiscrepancyState.DECIDED));

    private final DiscrepancyState to;
    private final Set<DiscrepancyState> from;

    Move(DiscrepancyState to, Set<DiscrepancyState> from) {
        this.to = to;
        this.from = from;
    }

    public DiscrepancyState to() {
        return to;
    }

    public boolean isPossibleFrom(DiscrepancyState state) {
        return from.contains(state);
    }
}
