package vn.doichieu.reconciliation;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.doichieu.figures.rules.DiscrepancyCause;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.UnitView;
import vn.doichieu.reconciliation.rules.DiscrepancyState;
import vn.doichieu.shared.Points;

/**
 * The discrepancies of all units of a zone in one list: what disagrees first, the most points at stake first.
 *
 * @param rows those of the page asked for
 * @param found how many there are on all pages
 * @param units those that have any, for the choice of one
 */
public record ZoneBoard(Round round, ZoneQuery query, List<Row> rows, int found, Totals totals, List<UnitView> units) {

    static final int PAGE = 50;

    static final Comparator<Row> MOST_AT_STAKE_FIRST = Comparator.comparing(
                    (Row row) -> !row.item().item().disagrees())
            .thenComparing(row -> row.item().item().sumAtStake(), Comparator.reverseOrder())
            .thenComparing(row -> row.unit().name())
            .thenComparing(row -> row.item().item().key());

    public record Row(UnitView unit, BoardItem item) {}

    /** Counted over the whole zone, whatever is asked for. */
    public record Totals(
            int all,
            long blocking,
            Points atStake,
            Map<DiscrepancyState, Long> byState,
            Map<DiscrepancyCause, Long> byCause) {

        static Totals of(Collection<Row> rows) {
            var items = rows.stream().map(Row::item).toList();
            return new Totals(
                    rows.size(),
                    items.stream().filter(BoardItem::blocks).count(),
                    items.stream()
                            .filter(BoardItem::blocks)
                            .map(item -> item.item().sumAtStake())
                            .reduce(Points.ZERO, Points::plus),
                    items.stream()
                            .collect(Collectors.groupingBy(
                                    BoardItem::state,
                                    () -> new EnumMap<>(DiscrepancyState.class),
                                    Collectors.counting())),
                    items.stream()
                            .flatMap(item -> item.cause().stream())
                            .collect(Collectors.groupingBy(
                                    Function.identity(),
                                    () -> new EnumMap<>(DiscrepancyCause.class),
                                    Collectors.counting())));
        }

        public long count(DiscrepancyState state) {
            return byState.getOrDefault(state, 0L);
        }

        public long settled() {
            return count(DiscrepancyState.AGREED) + count(DiscrepancyState.DECIDED);
        }
    }

    static ZoneBoard of(Round round, ZoneQuery query, Collection<Row> all) {
        var asked =
                all.stream().filter(query::asksFor).sorted(MOST_AT_STAKE_FIRST).toList();
        int last = Math.max(1, (asked.size() + PAGE - 1) / PAGE);
        int page = Math.max(1, Math.min(query.page(), last));
        return new ZoneBoard(
                round,
                query.at(page),
                asked.stream().skip((long) (page - 1) * PAGE).limit(PAGE).toList(),
                asked.size(),
                Totals.of(all),
                all.stream()
                        .map(Row::unit)
                        .distinct()
                        .sorted(Comparator.comparing(UnitView::name))
                        .toList());
    }

    public int pages() {
        return Math.max(1, (found + PAGE - 1) / PAGE);
    }
}
