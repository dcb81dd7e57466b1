package vn.doichieu.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.doichieu.reporting.InspectionReportContent.Line;
import vn.doichieu.reporting.InspectionReportContent.Score;
import vn.doichieu.reporting.InspectionReportContent.UnscoredLine;
import vn.doichieu.scoring.InspectionComparison;
import vn.doichieu.scoring.ScoreSheetView;
import vn.doichieu.shared.Points;

/** Section II: the totals of the sheet, its scored lines with both sides' points, and where they part. */
@Component
class ScorePart {

    private final ReportTexts texts;
    private final TotalsPart totals;
    private final PointDifferences differences;

    ScorePart(ReportTexts texts, TotalsPart totals, PointDifferences differences) {
        this.texts = texts;
        this.totals = totals;
        this.differences = differences;
    }

    Score score(InspectionComparison comparison) {
        return comparison
                .sheet()
                .map(sheet -> score(comparison, sheet))
                .orElseGet(() -> new Score(
                        texts.text("reporting.score.noSheet"),
                        "",
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        "",
                        "",
                        "",
                        List.of()));
    }

    private Score score(InspectionComparison comparison, ScoreSheetView sheet) {
        var open = sheet.leaves().stream().filter(line -> !scored(line)).toList();
        return new Score(
                texts.text(
                        "reporting.score.sheet",
                        sheet.criteria().title(),
                        sheet.criteria().code(),
                        sheet.criteria().total().toString()),
                totals.headline(comparison, sheet),
                totals.explained(sheet),
                totals.rows(comparison, sheet),
                sheet.leaves().stream()
                        .filter(ScorePart::scored)
                        .map(this::line)
                        .toList(),
                differences.sentences(comparison, sheet),
                differences.stake(comparison),
                proof(sheet),
                unscored(sheet, open),
                open.stream().map(ScorePart::unscored).toList());
    }

    private static boolean scored(ScoreSheetView.Line line) {
        return line.counted().isPresent();
    }

    private Line line(ScoreSheetView.Line line) {
        var inspected = line.inspected();
        return new Line(
                line.code(),
                line.criterion().title(),
                line.criterion().rule().max().toString(),
                text(line.self()),
                text(inspected.points()),
                Stream.of(inspected.reason(), inspected.basis())
                        .flatMap(Stream::ofNullable)
                        .collect(Collectors.joining("; ")),
                derivation(line),
                inspected
                                .points()
                                .filter(points -> !line.self().equals(Optional.of(points)))
                                .isPresent()
                        ? "wrong"
                        : "ok");
    }

    private String derivation(ScoreSheetView.Line line) {
        var steps = new ArrayList<String>();
        line.derivation().steps().forEach(step -> steps.add(texts.text(step.sentence())));
        if (line.illustrative()) {
            steps.add(texts.text("reporting.score.illustrative"));
        }
        return String.join("; ", steps);
    }

    /** How much of the score rests on documents, and how much the team has looked at. */
    private String proof(ScoreSheetView sheet) {
        return texts.text(
                "reporting.score.proof",
                sum(sheet.leaves()).toString(),
                sum(sheet.leaves().stream()
                                .filter(line -> !line.evidence().isEmpty())
                                .toList())
                        .toString(),
                sum(sheet.leaves().stream()
                                .filter(line -> line.inspected().points().isPresent())
                                .toList())
                        .toString());
    }

    private String unscored(ScoreSheetView sheet, List<ScoreSheetView.Line> open) {
        return open.isEmpty()
                ? ""
                : texts.text(
                        "reporting.score.unscored",
                        String.valueOf(open.size()),
                        sheet.totals().maximumNotScored().toString());
    }

    private static UnscoredLine unscored(ScoreSheetView.Line line) {
        return new UnscoredLine(
                line.code(),
                line.criterion().title(),
                line.criterion().rule().max().toString());
    }

    private static Points sum(List<ScoreSheetView.Line> lines) {
        return lines.stream().flatMap(line -> line.self().stream()).reduce(Points.ZERO, Points::plus);
    }

    static String text(Optional<Points> points) {
        return points.map(Points::toString).orElse(FigureText.NONE);
    }
}
