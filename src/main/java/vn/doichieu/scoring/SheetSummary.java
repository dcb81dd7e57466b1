package vn.doichieu.scoring;

import vn.doichieu.organization.Round;
import vn.doichieu.organization.UnitView;
import vn.doichieu.scoring.rules.SheetTotals;

/** A sheet in a list. Points are for those only to whom it is {@code readable}: a draft is the unit's own affair. */
public record SheetSummary(
        ScoreSheetId id,
        UnitView unit,
        Round round,
        SheetStanding standing,
        boolean illustrative,
        SheetTotals totals,
        boolean readable) {}
