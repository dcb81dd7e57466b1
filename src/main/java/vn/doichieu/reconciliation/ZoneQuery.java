package vn.doichieu.reconciliation;

import java.util.Optional;
import vn.doichieu.figures.rules.Comparison;
import vn.doichieu.figures.rules.DiscrepancyCause;
import vn.doichieu.reconciliation.rules.DiscrepancyState;
import vn.doichieu.shared.UnitId;

/** Which discrepancies of a zone are asked for; empty parts ask for all. Pages count from 1. */
public record ZoneQuery(
        Optional<UnitId> unit,
        Optional<DiscrepancyState> state,
        Optional<DiscrepancyCause> cause,
        Optional<Comparison> result,
        int page) {

    boolean asksFor(ZoneBoard.Row row) {
        return unit.map(row.unit().id()::equals).orElse(true)
                && state.map(wanted -> row.item().state() == wanted).orElse(true)
                && cause.map(wanted -> row.item().cause().filter(wanted::equals).isPresent())
                        .orElse(true)
                && result.map(wanted -> row.item().item().result() == wanted).orElse(true);
    }

    /** The same question, another page of its answer. */
    public ZoneQuery at(int other) {
        return new ZoneQuery(unit, state, cause, result, other);
    }
}
