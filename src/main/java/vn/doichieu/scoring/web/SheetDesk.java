package vn.doichieu.scoring.web;

import vn.doichieu.identity.CurrentUser;
import vn.doichieu.scoring.ScoreSheetView;
import vn.doichieu.scoring.SheetState;
import vn.doichieu.shared.Permission;

/** What this person can do with this sheet as it stands. Only a view: the gate itself stands in the sheet. */
record SheetDesk(boolean mayType, boolean mayTakeBack, boolean mayApprove, boolean mayOpenEvidence) {

    static SheetDesk of(ScoreSheetView sheet, CurrentUser user) {
        var state = sheet.standing().state();
        var clerk = user.scope(Permission.SHEET_SCORE).contains(sheet.unit().id());
        var head = user.scope(Permission.SHEET_APPROVE).contains(sheet.unit().id());
        return new SheetDesk(
                clerk && state.withUnit(),
                clerk && (state == SheetState.AWAITING_HEAD || state == SheetState.SUBMITTED),
                head && state == SheetState.AWAITING_HEAD,
                user.scope(Permission.EVIDENCE_READ).contains(sheet.unit().id()));
    }
}
