package vn.doichieu.scoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.doichieu.figures.SupplementView;
import vn.doichieu.figures.UnitFigures;
import vn.doichieu.figures.UnitReportView;
import vn.doichieu.figures.rules.Assessment;
import vn.doichieu.figures.rules.CheckResult;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.inspection.InspectionView;
import vn.doichieu.inspection.VisitState;
import vn.doichieu.scoring.rules.SheetTotals;
import vn.doichieu.shared.Points;

/**
 * The comparison of one inspection: figures of report, sheet and team side by side, what the check of the report found,
 * and the points of each line. The sheet is there once its unit has sent it.
 */
public record InspectionComparison(
        InspectionView inspection,
        UnitFigures unitFigures,
        Optional<UnitReportView> report,
        List<SupplementView> supplements,
        Optional<ScoreSheetView> sheet,
        List<FigureRow> figures,
        List<Assessment> findings,
        Map<String, LineReading> readings,
        Optional<SheetTotals> inspectedTotals) {

    /** What does not hold between the figures of one source. */
    public List<CheckResult> checks() {
        return unitFigures.checks();
    }

    /** Figures on which the sources disagree, without those that only follow from another that does. */
    public List<FigureRow> disagreements() {
        return FigureRow.disagreements(figures);
    }

    /** The computed figures that differ only because this one does. */
    public List<FigureRow> following(FigureRow cause) {
        return figures.stream()
                .filter(row -> row.differs() && row.computedFrom(cause))
                .toList();
    }

    /** The sum of the points at stake between report and sheet, each line once. */
    public Points atStake() {
        return readings.values().stream()
                .flatMap(reading -> reading.atStake().stream())
                .reduce(Points.ZERO, Points::plus);
    }

    /** The report states figures of another day than the round reads them on: nothing here compares like with like. */
    public boolean reportIsOfAnotherDay() {
        return report.filter(it -> it.isOfAnotherDay(inspection.round().asOf())).isPresent();
    }

    /** Statistics have a column where there are any. */
    public boolean withStatistics() {
        return figures.stream()
                .anyMatch(row -> row.row().value(ClaimSource.STATISTICS).isPresent());
    }

    public boolean onSite() {
        return inspection.visitState() == VisitState.ON_SITE;
    }

    /** The team may score lines: it is there, and the sheet is in its hands. */
    public boolean scoring() {
        return onSite()
                && sheet.map(found -> found.standing().state() == SheetState.UNDER_INSPECTION)
                        .orElse(false);
    }

    public Optional<LineReading> reading(String line) {
        return Optional.ofNullable(readings.get(line));
    }
}
