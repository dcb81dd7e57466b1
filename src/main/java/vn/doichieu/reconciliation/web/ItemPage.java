package vn.doichieu.reconciliation.web;

import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.reconciliation.BoardItem;
import vn.doichieu.reconciliation.UnitBoard;

/** One discrepancy with the board it stands on and what the reader may do about it. */
public record ItemPage(UnitBoard board, BoardItem item, Acts acts) {

    static ItemPage of(UnitBoard board, String key, CurrentUser user) {
        var item = board.item(key).orElseThrow(() -> new NotFoundException("discrepancy " + key));
        return new ItemPage(board, item, Acts.of(board, user));
    }

    /** The number of the item on the board, from 1. */
    public int position() {
        return board.items().indexOf(item) + 1;
    }
}
