package vn.doichieu.scoring;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.doichieu.criteria.CriteriaSheetView;
import vn.doichieu.criteria.rules.Answer;
import vn.doichieu.criteria.rules.FigureInput;
import vn.doichieu.criteria.rules.Inputs;
import vn.doichieu.figures.ComparisonRow;
import vn.doichieu.figures.UnitFigures;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.shared.Points;

/** The figures of a unit side by side, with the points each would move. All points come from the one engine. */
final class FigureRows {

    /** A leaf with what the unit answered and the points it gave itself. */
    record Scored(CriteriaSheetView.Line criterion, Answer answer, Optional<Points> self) {}

    private FigureRows() {}

    static List<FigureRow> of(
            UnitFigures figures, Optional<CriteriaSheetView> criteria, Map<String, LineReading> readings) {
        var lines = criteria.map(blank -> FedLines.byIndicator(blank, figures.indicators()))
                .orElse(Map.of());
        return figures.comparison().stream()
                .map(row -> row(row, figures, lines, readings))
                .toList();
    }

    /** Every line that is scored with a figure, fed by one source at a time. */
    static Map<String, LineReading> readings(CriteriaSheetView criteria, List<Scored> leaves, UnitFigures figures) {
        var own = ScoreSheetReader.inputs(criteria, figures, ClaimSource.SCORE_SHEET);
        var byReport = over(own, ScoreSheetReader.inputs(criteria, figures, ClaimSource.UNIT_REPORT));
        var byFiles = byFiles(criteria, figures);
        var byStatistics = over(own, ScoreSheetReader.inputs(criteria, figures, ClaimSource.STATISTICS));
        var fed = leaves.stream()
                .map(Scored::criterion)
                .filter(line -> line.rule().indicator().isPresent())
                .map(CriteriaSheetView.Line::code)
                .toList();
        var moved = criteria.rules().tree().touchedBy(fed);
        var readings = new LinkedHashMap<String, LineReading>();
        var answers = answers(leaves);
        var reported = points(criteria, moved, answers, byReport);
        var read = points(criteria, moved, answers, byFiles);
        var counted = points(criteria, moved, answers, byStatistics);
        for (var line : leaves) {
            var code = line.criterion().code();
            if (moved.contains(code)) {
                readings.put(
                        code,
                        new LineReading(
                                code, line.self(), reported.apply(code), read.apply(code), counted.apply(code)));
            }
        }
        return readings;
    }

    private static Map<String, Answer> answers(List<Scored> leaves) {
        var answers = new HashMap<String, Answer>();
        leaves.forEach(line -> answers.put(line.criterion().code(), line.answer()));
        return answers;
    }

    private static Function<String, Optional<Points>> points(
            CriteriaSheetView criteria, Set<String> codes, Map<String, Answer> answers, Inputs inputs) {
        var points = criteria.rules().points(codes, answers, inputs);
        return code -> Optional.ofNullable(points.get(code));
    }

    /** What the rules are given by what the team has read in the files, the sheet's own where it has read nothing. */
    static Inputs byFiles(CriteriaSheetView criteria, UnitFigures figures) {
        var own = ScoreSheetReader.inputs(criteria, figures, ClaimSource.SCORE_SHEET);
        return over(own, ScoreSheetReader.inputs(criteria, ReadOnSite.completed(figures), ClaimSource.INSPECTED));
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
