package vn.doichieu.dashboard;

import java.util.List;
import vn.doichieu.organization.UnitView;

/** Every unit with every step of a round. */
public record MonitoringView(Scene scene, List<Row> rows, List<Count> counts, boolean lateOnly, boolean byLateness) {

    public record Row(UnitView unit, boolean below, List<StepCell> cells) {

        StepCell cell(Step step) {
            return cells.stream()
                    .filter(cell -> cell.step() == step)
                    .findFirst()
                    .orElseThrow();
        }

        /** Of the step that waits longest. */
        public long daysLate() {
            return cells.stream().mapToLong(StepCell::daysLate).max().orElse(0);
        }

        public long lateSteps() {
            return cells.stream().filter(StepCell::late).count();
        }
    }

    /** How many of the units a step concerns have done it, and how many are late with it. */
    public record Count(Step step, long done, long concerned, long late) {

        static Count of(Step step, List<Row> rows) {
            var cells = rows.stream().map(row -> row.cell(step)).toList();
            return new Count(
                    step,
                    cells.stream()
                            .filter(cell -> cell.status() == StepCell.Status.DONE)
                            .count(),
                    cells.stream()
                            .filter(cell -> cell.status() != StepCell.Status.NONE)
                            .count(),
                    cells.stream().filter(StepCell::late).count());
        }
    }

    public long lateSteps() {
        return counts.stream().mapToLong(Count::late).sum();
    }
}
