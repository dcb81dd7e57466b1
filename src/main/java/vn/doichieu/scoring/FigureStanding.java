package vn.doichieu.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.doichieu.figures.UnitFigures;
import vn.doichieu.figures.rules.Assessment;
import vn.doichieu.figures.rules.Comparison;

/**
 * How the figures of one unit stand in a round: sources side by side with the points each would lead to, and what the
 * check of its report found. What the sheet is scored with is there once it has been sent.
 */
public record FigureStanding(
        UnitFigures figures, Optional<ScoreSheetId> sheet, List<FigureRow> rows, List<Assessment> findings) {

    /** Where sources do not say the same, without what only follows from another figure that does not. */
    public List<FigureRow> apart() {
        return rows.stream()
                .filter(FigureStanding::isApart)
                .filter(row -> rows.stream().noneMatch(other -> isApart(other) && row.computedFrom(other)))
                .toList();
    }

    /** What differs only because this one does, through however many steps. */
    public List<FigureRow> following(FigureRow cause) {
        var reached = new ArrayList<>(List.of(cause));
        for (int at = 0; at < reached.size(); at++) {
            var from = reached.get(at);
            rows.stream()
                    .filter(row -> isApart(row) && row.computedFrom(from) && !reached.contains(row))
                    .forEach(reached::add);
        }
        return List.copyOf(reached.subList(1, reached.size()));
    }

    /** The lines of the sheet that are scored with this figure, or with one computed from it. */
    public List<LineReading> lines(String indicator) {
        return rows.stream()
                .filter(row -> row.row().indicator().code().equals(indicator))
                .flatMap(row -> row.lines().stream())
                .toList();
    }

    private static boolean isApart(FigureRow row) {
        var comparison = row.row().comparison();
        return comparison == Comparison.DIFFERENT || comparison == Comparison.WITHIN_TOLERANCE;
    }
}
