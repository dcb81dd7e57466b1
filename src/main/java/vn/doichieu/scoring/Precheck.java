package vn.doichieu.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.doichieu.criteria.rules.Part;
import vn.doichieu.figures.ComparisonRow;
import vn.doichieu.figures.Figures;
import vn.doichieu.figures.UnitReportView;
import vn.doichieu.figures.rules.CheckResult;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.Comparison;
import vn.doichieu.figures.rules.Difference;
import vn.doichieu.figures.rules.KnownFigure;
import vn.doichieu.figures.rules.Reconciliation;
import vn.doichieu.figures.rules.Severity;
import vn.doichieu.organization.Round;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitScope;

/** The check before sending: the same things the inspectors will see. */
@Component
class Precheck {

    private final ScoreSheetReader reader;
    private final Figures figures;
    private final SendingWindow window;

    Precheck(ScoreSheetReader reader, Figures figures, SendingWindow window) {
        this.reader = reader;
        this.figures = figures;
        this.window = window;
    }

    CheckedSheet of(ScoreSheet sheet) {
        var basis = reader.basis(sheet);
        var view = reader.read(basis);
        var remarks = new ArrayList<Remark>();
        window.whyShut(sheet, basis.round())
                .map(why -> new Remark(Remark.Severity.ERROR, Optional.empty(), why))
                .ifPresent(remarks::add);
        remarks.addAll(unscored(view));
        view.carried().changes().keySet().stream()
                .sorted()
                .map(code -> new Remark(
                        Remark.Severity.WARNING,
                        Optional.of(code),
                        Sentence.of("scoring.check.changeNotReviewed", code)))
                .forEach(remarks::add);
        remarks.addAll(report(basis));
        basis.figures().comparison().stream()
                .filter(Precheck::unitDisagreesWithItself)
                .forEach(row -> remarks.add(disagreement(row)));
        remarks.addAll(checks(basis));
        view.leaves().stream()
                .filter(ScoreSheetView.Line::lacksEvidence)
                .forEach(line -> remarks.add(noEvidence(line)));
        outsideYear(view, remarks);
        remarks.sort(Comparator.comparing(Remark::severity));
        return new CheckedSheet(view, remarks);
    }

    /** The team compares the sheet with the unit's report: it has to be there, with number, day and figures. */
    private List<Remark> report(SheetBasis basis) {
        var remarks = new ArrayList<Remark>();
        var unit = basis.sheet().unit();
        var round = basis.round();
        var report = figures.reportOf(unit, round, new UnitScope(Set.of(unit)));
        if (report.filter(UnitReportView::isNumbered).isEmpty()) {
            remarks.add(warning("scoring.check.reportNotNumbered"));
        }
        if (!basis.figures().claims().has(round.asOf(), ClaimSource.UNIT_REPORT)) {
            remarks.add(warning("scoring.check.reportWithoutFigures"));
        }
        return remarks;
    }

    /** What cannot be or is unlikely between the unit's own figures: it may be sent, with an explanation. */
    private List<Remark> checks(SheetBasis basis) {
        var unit = basis.sheet().unit();
        return figures.checked(unit, basis.round(), new UnitScope(Set.of(unit))).checks().stream()
                .filter(result ->
                        result.source() != ClaimSource.INSPECTED && result.outcome() != CheckResult.Outcome.INCOMPLETE)
                .flatMap(result ->
                        result.explanation().stream().map(said -> new Remark(severity(result), Optional.empty(), said)))
                .toList();
    }

    private static Remark.Severity severity(CheckResult result) {
        return result.check().severity() == Severity.NOTE ? Remark.Severity.NOTE : Remark.Severity.WARNING;
    }

    private static Remark warning(String code) {
        return new Remark(Remark.Severity.WARNING, Optional.empty(), Sentence.of(code));
    }

    /** What a team has read before it returned the sheet is not the unit's to explain here. */
    private static boolean unitDisagreesWithItself(ComparisonRow row) {
        return own(row).compare() == Comparison.DIFFERENT;
    }

    private static Reconciliation own(ComparisonRow row) {
        var own = new EnumMap<ClaimSource, KnownFigure>(ClaimSource.class);
        own.putAll(row.values());
        own.keySet().remove(ClaimSource.INSPECTED);
        return new Reconciliation(row.indicator().quantity(), own);
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
                        row.value(ClaimSource.STATISTICS).isPresent()
                                ? "scoring.check.figuresDifferFromStatistics"
                                : "scoring.check.figuresDiffer",
                        row.indicator().name(),
                        shown(row, ClaimSource.UNIT_REPORT),
                        shown(row, ClaimSource.SCORE_SHEET),
                        own(row).difference().map(Difference::shown).orElse(""),
                        shown(row, ClaimSource.STATISTICS)));
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
