package vn.doichieu.ranking;

import vn.doichieu.scoring.SheetState;
import vn.doichieu.scoring.UnitOverview;
import vn.doichieu.scoring.rules.Confidence.Grounds;

/** Whose points count for a unit: decided, else inspected, else its own. */
public enum PointsBasis {
    /** The sheet is settled. */
    DECIDED,
    /** Every line that counts was scored by the team. */
    INSPECTED,
    /** Some lines by the team, the rest by the unit. */
    PARTLY_INSPECTED,
    SELF;

    static PointsBasis of(UnitOverview.Sheet sheet, UnitOverview.Counted counted) {
        var state = sheet.standing().state();
        if (state == SheetState.SETTLED || state == SheetState.PUBLISHED) {
            return DECIDED;
        }
        var confidence = counted.confidence();
        if (confidence.points(Grounds.VERIFIED).isZero()) {
            return SELF;
        }
        var own = confidence.points(Grounds.EVIDENCED).plus(confidence.points(Grounds.DECLARED));
        return own.isZero() ? INSPECTED : PARTLY_INSPECTED;
    }
}
