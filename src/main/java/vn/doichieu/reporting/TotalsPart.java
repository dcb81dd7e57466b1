package vn.doichieu.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.doichieu.reporting.InspectionReportContent.Total;
import vn.doichieu.scoring.InspectionComparison;
import vn.doichieu.scoring.ScoreSheetView;
import vn.doichieu.scoring.rules.SheetTotals;

/** The totals of both sides: points won, what could be won on the lines scored, what is still open, and bonus. */
@Component
class TotalsPart {

    private final ReportTexts texts;

    TotalsPart(ReportTexts texts) {
        this.texts = texts;
    }

    String headline(InspectionComparison comparison, ScoreSheetView sheet) {
        var self = sheet.totals();
        return inspected(comparison)
                .map(team -> texts.text(
                        "reporting.score.headlineBoth",
                        self.won().toString(),
                        self.total().toString(),
                        team.won().toString()))
                .orElseGet(() -> texts.text(
                        "reporting.score.headline",
                        self.won().toString(),
                        self.total().toString()));
    }

    /** {@code 96 điểm = 90/93 điểm của 11 dòng đã chấm + 6 điểm thưởng; còn 107 điểm chưa chấm.} */
    String explained(ScoreSheetView sheet) {
        var totals = sheet.totals();
        return texts.text(
                totals.penaltyCounted().isZero() ? "reporting.score.explained" : "reporting.score.explainedWithPenalty",
                totals.won().toString(),
                totals.baseCounted().toString(),
                totals.maximumScored().toString(),
                String.valueOf(totals.linesScored()),
                totals.bonusCounted().toString(),
                totals.maximumNotScored().toString(),
                totals.penaltyCounted().toString());
    }

    List<Total> rows(InspectionComparison comparison, ScoreSheetView sheet) {
        var rows = new ArrayList<Total>();
        var team = inspected(comparison);
        rows.add(row("won", sheet, team, SheetTotals::won));
        rows.add(row("base", sheet, team, SheetTotals::baseCounted));
        rows.add(row("bonus", sheet, team, SheetTotals::bonusCounted));
        if (!sheet.totals().penaltyCounted().isZero()) {
            rows.add(row("penalty", sheet, team, SheetTotals::penaltyCounted));
        }
        rows.add(row("maximumScored", sheet, team, SheetTotals::maximumScored));
        rows.add(row("linesScored", sheet, team, SheetTotals::linesScored));
        rows.add(row("maximumNotScored", sheet, team, SheetTotals::maximumNotScored));
        return rows;
    }

    /** Empty until the team has scored a line: zero points would read as a judgement. */
    private static Optional<SheetTotals> inspected(InspectionComparison comparison) {
        var teamScored = comparison.sheet().stream()
                .flatMap(sheet -> sheet.leaves().stream())
                .anyMatch(line -> line.inspected().points().isPresent());
        return comparison.inspectedTotals().filter(totals -> teamScored);
    }

    private Total row(
            String name, ScoreSheetView sheet, Optional<SheetTotals> team, Function<SheetTotals, Object> value) {
        return new Total(
                texts.text("reporting.total." + name),
                value.apply(sheet.totals()).toString(),
                team.map(value).map(Object::toString).orElse(FigureText.NONE));
    }
}
