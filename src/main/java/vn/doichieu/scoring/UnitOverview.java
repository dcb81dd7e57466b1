package vn.doichieu.scoring;

import java.util.List;
import java.util.Optional;
import vn.doichieu.figures.UnitFigures;
import vn.doichieu.scoring.rules.Confidence;
import vn.doichieu.scoring.rules.LineScore;
import vn.doichieu.scoring.rules.SheetTotals;
import vn.doichieu.shared.UnitId;

/**
 * A unit in a round for those who look at a whole zone. Empty sheet: not begun. What a unit is still working on has a
 * state and nothing else.
 */
public record UnitOverview(UnitId unit, Optional<Sheet> sheet, UnitFigures figures, List<FigureRow> disagreements) {

    /** {@code counted} is there once the sheet has been sent. */
    public record Sheet(ScoreSheetId id, SheetStanding standing, boolean illustrative, Optional<Counted> counted) {}

    /** The points that count now: the team's where it has scored, else the unit's own. */
    public record Counted(long criteriaSheet, SheetTotals totals, Confidence confidence, List<LineScore> lines) {}

    public Optional<Counted> counted() {
        return sheet.flatMap(Sheet::counted);
    }
}
