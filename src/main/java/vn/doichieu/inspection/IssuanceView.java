package vn.doichieu.inspection;

import java.time.LocalDate;
import java.util.List;
import vn.doichieu.records.NumberProposal;

/** A draft before it is issued on a day; {@code changes}: what an amended decision does to standing visits. */
public record IssuanceView(DecisionView decision, LocalDate on, NumberProposal proposal, List<Change> changes) {

    public enum Kind {
        ADDED,
        CHANGED,
        CANCELLED
    }

    /** Visits in words, as they stand and as they are to be. */
    public record Change(Kind kind, String from, String to) {}
}
