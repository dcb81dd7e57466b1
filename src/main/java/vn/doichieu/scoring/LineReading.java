package vn.doichieu.scoring;

import java.util.Optional;
import vn.doichieu.shared.Points;

/**
 * The points one line would have with the figures of each source, from the same engine: as scored by the unit, by its
 * report, by what the team read in the files, by the statistics. A source that says nothing of the figure leaves the sheet's.
 */
public record LineReading(
        String code,
        Optional<Points> bySheet,
        Optional<Points> byReport,
        Optional<Points> byFiles,
        Optional<Points> byStatistics) {

    /** Points at stake between the report and the sheet; empty when they lead to the same. */
    public Optional<Points> atStake() {
        return difference(byReport);
    }

    /** Points between what the team read and the sheet; empty when they lead to the same. */
    public Optional<Points> foundOnSite() {
        return difference(byFiles);
    }

    private Optional<Points> difference(Optional<Points> other) {
        return other.flatMap(points -> bySheet.map(points::minus)).filter(points -> !points.isZero());
    }
}
