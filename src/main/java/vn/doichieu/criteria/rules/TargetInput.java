package vn.doichieu.criteria.rules;

import java.math.BigDecimal;

/** A target of the unit for the year, in percent, and where it comes from. */
public record TargetInput(BigDecimal value, Source source) {

    public enum Source {
        /** Given by a document. */
        ASSIGNED,
        /** Computed back from a report that says by how much it was exceeded. */
        IMPLIED
    }
}
