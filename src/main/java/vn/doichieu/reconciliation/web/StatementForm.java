package vn.doichieu.reconciliation.web;

import org.jspecify.annotations.Nullable;
import vn.doichieu.figures.rules.DiscrepancyCause;
import vn.doichieu.reconciliation.Seen;
import vn.doichieu.reconciliation.Settlement;
import vn.doichieu.reconciliation.Statement;
import vn.doichieu.reconciliation.rules.Outcome;

/** What is typed into any of the forms of a discrepancy; {@code values} is the mark of the values shown there. */
public record StatementForm(
        @Nullable Integer version,
        @Nullable String values,
        @Nullable String explanation,
        @Nullable String toldBy,
        @Nullable String value,
        @Nullable String other,
        @Nullable DiscrepancyCause cause,
        @Nullable Outcome outcome,
        @Nullable String reason,
        @Nullable String basis) {

    static final StatementForm EMPTY = new StatementForm(null, null, null, null, null, null, null, null, null, null);

    Seen seen() {
        return new Seen(version == null ? -1 : version, values == null ? "" : values);
    }

    Statement statement() {
        return Statement.of(explanation, value, toldBy);
    }

    Settlement settlement() {
        return Settlement.of(value, other, cause, outcome, reason, basis);
    }
}
