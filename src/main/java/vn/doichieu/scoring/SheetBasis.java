package vn.doichieu.scoring;

import vn.doichieu.criteria.CriteriaSheetView;
import vn.doichieu.criteria.rules.Inputs;
import vn.doichieu.figures.UnitFigures;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.organization.Round;

/** A sheet with what its points follow from besides the answers, read once for whatever is done with it. */
record SheetBasis(ScoreSheet sheet, Round round, CriteriaSheetView criteria, UnitFigures figures) {

    /** What the rules are given: the figures the unit entered in the sheet itself. */
    Inputs inputs() {
        return ScoreSheetReader.inputs(criteria, figures, ClaimSource.SCORE_SHEET);
    }
}
