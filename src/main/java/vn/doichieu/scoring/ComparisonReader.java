package vn.doichieu.scoring;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.doichieu.criteria.rules.FigureInput;
import vn.doichieu.criteria.rules.Inputs;
import vn.doichieu.figures.ComparisonRow;
import vn.doichieu.figures.Figures;
import vn.doichieu.figures.UnitFigures;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.inspection.InspectionView;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.UnitScope;

/** Puts the comparison of an inspection together. All points come from the one engine, fed by one source at a time. */
@Component
class ComparisonReader {

    private final ScoreSheetRepository sheets;
    private final ScoreSheetReader reader;
    private final Figures figures;

    ComparisonReader(ScoreSheetRepository sheets, ScoreSheetReader reader, Figures figures) {
        this.sheets = sheets;
        this.reader = reader;
        this.figures = figures;
    }

    InspectionComparison read(InspectionView inspection, UnitScope scope) {
        var unit = inspection.unit().id();
        var all = figures.of(unit, inspection.round(), scope.plus(new UnitScope(Set.of(unit))));
        var sheet = sheets.findByUnitAndRound(unit.value(), inspection.roundId())
                .filter(found -> found.state().sent())
                .map(found -> reader.read(new SheetBasis(found, inspection.round(), reader.criteria(found), all)));
        // What a unit types into a sheet it has not sent is its own affair: nobody else compares it.
        var unitFigures = sheet.isPresent() ? all : all.without(ClaimSource.SCORE_SHEET);
        var readings = sheet.map(found -> readings(found, unitFigures)).orElse(Map.of());
        var lines = sheet.map(found -> FedLines.byIndicator(found.criteria(), unitFigures.indicators()))
                .orElse(Map.of());
        return new InspectionComparison(
                inspection,
                unitFigures,
                sheet,
                unitFigures.comparison().stream()
                        .map(row -> row(row, unitFigures, lines, readings))
                        .toList(),
                unitFigures.check(sheet.map(ScoreSheetView::facts), lines),
                readings,
                sheet.map(found -> ScoreSheetReader.totals(
                        found.criteria(),
                        ScoreSheetReader.scores(
                                found.lines(), line -> line.inspected().points()))));
    }

    private static Map<String, LineReading> readings(ScoreSheetView sheet, UnitFigures figures) {
        var own = ScoreSheetReader.inputs(sheet.criteria(), figures, ClaimSource.SCORE_SHEET);
        var byReport = over(own, ScoreSheetReader.inputs(sheet.criteria(), figures, ClaimSource.UNIT_REPORT));
        var byFiles = over(
                own, ScoreSheetReader.inputs(sheet.criteria(), ReadOnSite.completed(figures), ClaimSource.INSPECTED));
        var readings = new LinkedHashMap<String, LineReading>();
        for (var line : sheet.leaves()) {
            if (line.criterion().rule().indicator().isPresent()) {
                readings.put(
                        line.code(),
                        new LineReading(line.code(), line.self(), points(line, byReport), points(line, byFiles)));
            }
        }
        return readings;
    }

    private static Optional<Points> points(ScoreSheetView.Line line, Inputs inputs) {
        return line.criterion().rule().evaluate(line.answer(), inputs).points();
    }

    private static Inputs over(Inputs below, Inputs above) {
        Map<String, FigureInput> figures = new HashMap<>(below.figures());
        figures.putAll(above.figures());
        return new Inputs(figures, below.targets());
    }

    private static FigureRow row(
            ComparisonRow row,
            UnitFigures figures,
            Map<String, List<String>> lines,
            Map<String, LineReading> readings) {
        var code = row.indicator().code();
        return new FigureRow(
                row,
                figures.entry(code, ClaimSource.INSPECTED),
                lines.getOrDefault(code, List.of()).stream()
                        .flatMap(line -> Optional.ofNullable(readings.get(line)).stream())
                        .toList());
    }
}
