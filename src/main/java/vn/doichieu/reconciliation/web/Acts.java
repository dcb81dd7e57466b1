package vn.doichieu.reconciliation.web;

import vn.doichieu.identity.CurrentUser;
import vn.doichieu.reconciliation.BoardItem;
import vn.doichieu.reconciliation.Discrepancies;
import vn.doichieu.reconciliation.UnitBoard;
import vn.doichieu.reconciliation.rules.DiscrepancyState;
import vn.doichieu.reconciliation.rules.Move;
import vn.doichieu.shared.Permission;

/**
 * What the reader may do on this board: explain as the unit, settle as its team, decide for the zone.
 *
 * @param team may settle now
 * @param teamWaits is of a team, but may not settle now
 */
public record Acts(boolean unit, boolean team, boolean teamWaits, boolean zone) {

    static Acts of(UnitBoard board, CurrentUser user) {
        var unit = board.unit().id();
        var ofTeam = user.scope(Permission.DISCREPANCY_SETTLE).contains(unit);
        return new Acts(
                user.scope(Permission.DISCREPANCY_EXPLAIN).contains(unit),
                ofTeam && board.teamClosed().isEmpty(),
                ofTeam && board.teamClosed().isPresent(),
                user.scope(Permission.DISCREPANCY_DECIDE).contains(unit));
    }

    static Discrepancies.Reach reach(CurrentUser user) {
        return new Discrepancies.Reach(
                user.scope(Permission.DISCREPANCY_SETTLE), user.scope(Permission.DISCREPANCY_DECIDE));
    }

    public boolean explain(BoardItem item) {
        return unit && Move.EXPLAIN.isPossibleFrom(item.state());
    }

    /** To write down what the unit said. Who may explain for the unit writes in its own name. */
    public boolean note(BoardItem item) {
        return (team || zone) && !unit && Move.EXPLAIN.isPossibleFrom(item.state());
    }

    public boolean agree(BoardItem item) {
        return team && Move.AGREE.isPossibleFrom(item.state());
    }

    public boolean dispute(BoardItem item) {
        return (team || zone) && Move.DISPUTE.isPossibleFrom(item.state());
    }

    public boolean decide(BoardItem item) {
        return zone && Move.DECIDE.isPossibleFrom(item.state());
    }

    public boolean reopen(BoardItem item) {
        return (team || zone)
                && Move.REOPEN.isPossibleFrom(item.state())
                && (zone || item.state() != DiscrepancyState.DECIDED);
    }
}
