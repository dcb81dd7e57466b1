package vn.doichieu.scoring.web;

import vn.doichieu.identity.CurrentUser;
import vn.doichieu.scoring.ScoreSheetView;
import vn.doichieu.scoring.SheetStanding;
import vn.doichieu.scoring.SheetState;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;

/** What this person can do with this sheet as it stands. Only a view: the gate itself stands in the sheet. */
record SheetDesk(
        boolean mayType,
        boolean mayTakeBack,
        boolean mayApprove,
        boolean mayOpenEvidence,
        boolean mayReopen,
        boolean maySend) {

    static SheetDesk of(ScoreSheetView sheet, CurrentUser user) {
        var state = sheet.standing().state();
        var clerk = user.scope(Permission.SHEET_SCORE).contains(sheet.unit().id());
        var head = user.scope(Permission.SHEET_APPROVE).contains(sheet.unit().id());
        return new SheetDesk(
                clerk && sheet.standing().openToUnit(),
                clerk && (state == SheetState.AWAITING_HEAD || state == SheetState.SUBMITTED),
                head && state == SheetState.AWAITING_HEAD,
                user.scope(Permission.EVIDENCE_READ).contains(sheet.unit().id()),
                mayReopen(sheet.unit().id(), sheet.standing(), user),
                clerk && state.withUnit());
    }

    /** Given back once it was sent; and a later day for what was given back. */
    static boolean mayReopen(UnitId unit, SheetStanding standing, CurrentUser user) {
        return user.scope(Permission.SHEET_REOPEN).contains(unit)
                && switch (standing.state()) {
                    case SUBMITTED, UNDER_INSPECTION, INSPECTED -> true;
                    case RETURNED, DRAFT -> standing.reopening().isPresent();
                    case AWAITING_HEAD, SETTLED, PUBLISHED -> false;
                };
    }
}
