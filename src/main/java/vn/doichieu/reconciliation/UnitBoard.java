package vn.doichieu.reconciliation;

import java.util.List;
import java.util.Optional;
import vn.doichieu.inspection.InspectionView;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.UnitView;
import vn.doichieu.reconciliation.rules.DiscrepancyState;
import vn.doichieu.shared.Sentence;

/**
 * The board of one unit in one round.
 *
 * @param sent whether the sheet has been sent; before that nothing of it is compared
 * @param teamClosed why the reader does not settle as a member of the team; empty while that is possible
 * @param over what was said about disagreements that are none any more
 */
public record UnitBoard(
        UnitView unit,
        Round round,
        boolean sent,
        Optional<InspectionView> inspection,
        Optional<Sentence> teamClosed,
        List<BoardItem> items,
        List<DiscrepancyView> over) {

    public Optional<BoardItem> item(String key) {
        return items.stream().filter(one -> one.item().key().equals(key)).findFirst();
    }

    public List<BoardItem> in(Optional<DiscrepancyState> state) {
        return items.stream()
                .filter(item -> state.map(wanted -> item.state() == wanted).orElse(true))
                .toList();
    }

    public long count(DiscrepancyState state) {
        return items.stream().filter(item -> item.state() == state).count();
    }

    public long settled() {
        return items.stream().filter(item -> item.state().settled()).count();
    }

    /** Values that disagree and that nobody has settled: no line scored with them is agreed. */
    public long blocking() {
        return items.stream().filter(BoardItem::blocks).count();
    }

    public boolean illustrative() {
        return items.stream().anyMatch(BoardItem::illustrative);
    }

    public Optional<String> after(String key) {
        return beside(key, 1);
    }

    public Optional<String> before(String key) {
        return beside(key, -1);
    }

    private Optional<String> beside(String key, int step) {
        var keys = items.stream().map(one -> one.item().key()).toList();
        int at = keys.indexOf(key) + step;
        return keys.contains(key) && at >= 0 && at < keys.size() ? Optional.of(keys.get(at)) : Optional.empty();
    }
}
