package vn.doichieu.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.doichieu.criteria.rules.Part;
import vn.doichieu.figures.ComparisonRow;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.Difference;
import vn.doichieu.figures.rules.KnownFigure;
import vn.doichieu.organization.Round;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;

/** The check before sending: the same things the inspectors will see. */
@Component
class Precheck {

    private final ScoreSheetReader reader;

    Precheck(ScoreSheetReader reader) {
        this.reader = reader;
    }

    List<Remark> of(ScoreSheet sheet) {
        var view = reader.read(sheet);
        var remarks = new ArrayList<Remark>();
        remarks.addAll(unscored(view));
        reader.figures(sheet).comparison().stream()
                .filter(ComparisonRow::differs)
                .forEach(row -> remarks.add(disagreement(row)));
        view.leaves().stream()
                .filter(ScoreSheetView.Line::lacksEvidence)
                .forEach(line -> remarks.add(noEvidence(line)));
        outsideYear(view, remarks);
        remarks.sort(Comparator.comparing(Remark::severity));
        return remarks;
    }

    /** In the interim round an unscored line is a note, in the final round an error. */
    private static List<Remark> unscored(ScoreSheetView view) {
        var open = view.leaves().stream()
                .filter(line -> line.self().isEmpty() && !line.derivation().excluded())
                .filter(line -> line.criterion().part() == Part.BASE)
                .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        if (view.round().kind() == Round.Kind.FINAL) {
            return open.stream()
                    .map(line -> new Remark(
                            Remark.Severity.ERROR,
                            Optional.of(line.code()),
                            Sentence.of(
                                    "scoring.check.unscored",
                                    line.code(),
                                    line.criterion().title())))
                    .toList();
        }
        var points = open.stream().map(line -> line.criterion().rule().max()).reduce(Points.ZERO, Points::plus);
        return List.of(new Remark(
                Remark.Severity.NOTE,
                Optional.of(open.get(0).code()),
                Sentence.of("scoring.check.unscoredInterim", open.size(), points.toString())));
    }

    private static Remark disagreement(ComparisonRow row) {
        return new Remark(
                Remark.Severity.WARNING,
                Optional.empty(),
                Sentence.of(
                        "scoring.check.figuresDiffer",
                        row.indicator().name(),
                        shown(row, ClaimSource.UNIT_REPORT),
                        shown(row, ClaimSource.SCORE_SHEET),
                        row.difference().map(Difference::shown).orElse("")));
    }

    private static String shown(ComparisonRow row, ClaimSource source) {
        return row.value(source).map(KnownFigure::shown).orElse("—");
    }

    private static Remark noEvidence(ScoreSheetView.Line line) {
        return new Remark(
                Remark.Severity.WARNING,
                Optional.of(line.code()),
                Sentence.of(
                        "scoring.check.noEvidence",
                        line.code(),
                        line.self().orElse(Points.ZERO).toString()));
    }

    private static void outsideYear(ScoreSheetView view, List<Remark> remarks) {
        for (var line : view.leaves()) {
            line.evidenceOutsideYear()
                    .forEach(piece -> remarks.add(new Remark(
                            Remark.Severity.WARNING,
                            Optional.of(line.code()),
                            Sentence.of("scoring.check.outsideYear", line.code(), piece.title()))));
        }
    }
}
