package vn.doichieu.scoring;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.doichieu.figures.Figures;
import vn.doichieu.figures.Supplements;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.inspection.InspectionView;
import vn.doichieu.shared.UnitScope;

/** Puts the comparison of an inspection together. */
@Component
class ComparisonReader {

    private final ScoreSheetRepository sheets;
    private final ScoreSheetReader reader;
    private final Figures figures;
    private final Supplements supplements;

    ComparisonReader(ScoreSheetRepository sheets, ScoreSheetReader reader, Figures figures, Supplements supplements) {
        this.sheets = sheets;
        this.reader = reader;
        this.figures = figures;
        this.supplements = supplements;
    }

    InspectionComparison read(InspectionView inspection, UnitScope scope) {
        var unit = inspection.unit().id();
        var readable = scope.plus(new UnitScope(Set.of(unit)));
        var all = figures.checked(unit, inspection.round(), readable);
        var sheet = sheets.findByUnitAndRound(unit.value(), inspection.roundId())
                .filter(found -> found.state().sent())
                .map(found -> reader.read(new SheetBasis(found, inspection.round(), reader.criteria(found), all)));
        // What a unit types into a sheet it has not sent is its own affair: nobody else compares it.
        var unitFigures = sheet.isPresent() ? all : all.without(ClaimSource.SCORE_SHEET);
        var readings = sheet.map(found -> FigureRows.readings(found.criteria(), scored(found), unitFigures))
                .orElse(Map.of());
        var lines = sheet.map(found -> FedLines.byIndicator(found.criteria(), unitFigures.indicators()))
                .orElse(Map.of());
        return new InspectionComparison(
                inspection,
                unitFigures,
                figures.reportOf(unit, inspection.round(), readable),
                supplements.of(unit, inspection.round(), readable),
                sheet,
                FigureRows.of(unitFigures, sheet.map(ScoreSheetView::criteria), readings),
                unitFigures.check(sheet.map(ScoreSheetView::facts), lines),
                readings,
                sheet.map(found ->
                        SheetScores.of(found, line -> line.inspected().points()).totals()));
    }

    private static List<FigureRows.Scored> scored(ScoreSheetView sheet) {
        return sheet.leaves().stream()
                .map(line -> new FigureRows.Scored(line.criterion(), line.answer(), line.self()))
                .toList();
    }
}
