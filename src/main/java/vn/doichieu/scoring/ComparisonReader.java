package vn.doichieu.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.doichieu.criteria.CriteriaSheetView;
import vn.doichieu.criteria.rules.FigureInput;
import vn.doichieu.criteria.rules.Inputs;
import vn.doichieu.figures.ComparisonRow;
import vn.doichieu.figures.Figures;
import vn.doichieu.figures.UnitFigures;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.SheetFacts;
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
        var unitFigures = figures.of(unit, inspection.round(), scope.plus(new UnitScope(Set.of(unit))));
        var sheet = sheets.findByUnitAndRound(unit.value(), inspection.roundId())
                .filter(found -> found.state().sent())
                .map(reader::read);
        var readings = sheet.map(found -> readings(found, unitFigures)).orElse(Map.of());
        var lines = sheet.map(found -> linesByIndicator(found.criteria(), unitFigures))
                .orElse(Map.of());
        return new InspectionComparison(
                inspection,
                unitFigures,
                sheet,
                unitFigures.comparison().stream()
                        .map(row -> row(row, unitFigures, lines, readings))
                        .toList(),
                unitFigures.check(sheet.map(ComparisonReader::facts), lines),
                readings,
                sheet.map(found -> ScoreSheetReader.totals(
                        found.criteria(),
                        found.lines(),
                        line -> line.inspected().points())));
    }

    static SheetFacts facts(ScoreSheetView sheet) {
        var totals = sheet.totals();
        return new SheetFacts(
                totals.won().value(),
                totals.maximumNotScored().value(),
                totals.total().value());
    }

    private static Map<String, LineReading> readings(ScoreSheetView sheet, UnitFigures figures) {
        var own = ScoreSheetReader.inputs(sheet.criteria(), figures, ClaimSource.SCORE_SHEET);
        var byReport = over(own, ScoreSheetReader.inputs(sheet.criteria(), figures, ClaimSource.UNIT_REPORT));
        var byFiles = over(own, ScoreSheetReader.inputs(sheet.criteria(), figures, ClaimSource.INSPECTED));
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

    /** Which lines a figure feeds: by its own code, and by every figure its indicator is computed from. */
    static Map<String, List<String>> linesByIndicator(CriteriaSheetView criteria, UnitFigures figures) {
        Map<String, List<String>> lines = new HashMap<>();
        for (var line : criteria.leaves()) {
            line.rule()
                    .indicator()
                    .flatMap(code -> figures.indicators().find(code))
                    .ifPresent(indicator -> {
                        var feeding = new ArrayList<>(List.of(indicator.code()));
                        indicator.of().ifPresent(feeding::add);
                        indicator.base().ifPresent(feeding::add);
                        feeding.forEach(code -> lines.computeIfAbsent(code, any -> new ArrayList<>())
                                .add(line.code()));
                    });
        }
        return lines;
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
