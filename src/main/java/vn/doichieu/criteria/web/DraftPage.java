package vn.doichieu.criteria.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.doichieu.criteria.DraftLine;
import vn.doichieu.criteria.SheetDraft;
import vn.doichieu.criteria.SheetFault;
import vn.doichieu.criteria.rules.Part;
import vn.doichieu.shared.Points;

/** A draft as its page shows it: the outline with what each inner line adds up to, and what is still to be mended. */
record DraftPage(SheetDraft draft, List<Row> rows, Points base, List<SheetFault> blocking, List<SheetFault> doubts) {

    /** More than these are counted, not listed. */
    private static final int LISTED = 30;

    /** A line at its place. {@code sum} is what the lines below come to; {@code in} whether it can go into its brother. */
    record Row(SheetDraft.Row at, Optional<Points> sum, boolean in) {

        public DraftLine line() {
            return at.line();
        }

        public boolean wrong() {
            return at.faults().stream().anyMatch(SheetFault::blocks);
        }

        public boolean differs() {
            return sum.filter(it -> it.compareTo(line().worth()) != 0).isPresent();
        }
    }

    static DraftPage of(SheetDraft draft) {
        var lines = draft.content().lines();
        var sums = new HashMap<String, BigDecimal>();
        lines.forEach(line -> line.parent()
                .ifPresent(parent -> sums.merge(parent, line.worth().value(), BigDecimal::add)));
        var base = lines.stream()
                .filter(line -> line.parent().isEmpty() && line.part() == Part.BASE)
                .map(line -> line.worth().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new DraftPage(
                draft,
                rows(draft, sums),
                new Points(base),
                draft.blocking(),
                draft.faults().stream().filter(fault -> !fault.blocks()).toList());
    }

    public List<SheetFault> listed() {
        return blocking.subList(0, Math.min(LISTED, blocking.size()));
    }

    public int unlisted() {
        return blocking.size() - listed().size();
    }

    /** Lines with a fault that blocks, and the head when it has one. */
    public int places() {
        return blocking.size();
    }

    public boolean adds() {
        return base.compareTo(draft.content().head().total()) == 0;
    }

    private static List<Row> rows(SheetDraft draft, Map<String, BigDecimal> sums) {
        var rows = new ArrayList<Row>();
        var enterable = enterable(draft.content().lines());
        for (var row : draft.rows()) {
            var line = row.line();
            var sum = line.leaf()
                    ? Optional.<Points>empty()
                    : Optional.of(new Points(sums.getOrDefault(line.code(), BigDecimal.ZERO)));
            rows.add(new Row(row, sum, enterable.contains(line.code())));
        }
        return rows;
    }

    /** Lines whose brother right above adds up lines. */
    private static Set<String> enterable(List<DraftLine> lines) {
        var found = new HashSet<String>();
        var before = new HashMap<Optional<String>, DraftLine>();
        for (var line : lines) {
            var brother = before.put(line.parent(), line);
            if (brother != null && !brother.leaf()) {
                found.add(line.code());
            }
        }
        return found;
    }
}
