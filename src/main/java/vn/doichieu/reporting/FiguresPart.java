package vn.doichieu.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.doichieu.figures.ComparisonRow;
import vn.doichieu.figures.UnitFigures;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.Comparison;
import vn.doichieu.figures.rules.Derivation;
import vn.doichieu.figures.rules.Difference;
import vn.doichieu.figures.rules.Indicator;
import vn.doichieu.figures.rules.Indicator.Topic;
import vn.doichieu.reporting.InspectionReportContent.Figure;
import vn.doichieu.reporting.InspectionReportContent.FigureGroup;

/** Section I: every figure that some source says something about, the sources side by side. */
@Component
class FiguresPart {

    private static final List<Topic> TOPICS = List.of(Topic.CASES, Topic.AMOUNT, Topic.CARRIED_OUT, Topic.OTHER);

    private final ReportTexts texts;
    private final SamePeriodTexts samePeriods;

    FiguresPart(ReportTexts texts, SamePeriodTexts samePeriods) {
        this.texts = texts;
        this.samePeriods = samePeriods;
    }

    List<FigureGroup> groups(UnitFigures figures) {
        var rows = figures.comparison();
        return TOPICS.stream()
                .map(topic -> group(topic, rows, figures))
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    private FigureGroup group(Topic topic, List<ComparisonRow> rows, UnitFigures figures) {
        return new FigureGroup(
                texts.text("reporting.topic." + topic),
                rows.stream()
                        .filter(row -> row.indicator().topic() == topic)
                        .map(row -> figure(row, figures))
                        .toList());
    }

    private Figure figure(ComparisonRow row, UnitFigures figures) {
        return new Figure(
                row.indicator().name(),
                cell(row, ClaimSource.UNIT_REPORT),
                cell(row, ClaimSource.SCORE_SHEET),
                cell(row, ClaimSource.INSPECTED),
                difference(row),
                texts.text("reporting.comparison." + row.comparison()),
                tone(row.comparison()),
                String.join("; ", notes(row, figures)));
    }

    private static String cell(ComparisonRow row, ClaimSource source) {
        return row.value(source)
                .map(figure -> FigureText.of(row.indicator(), figure))
                .orElse(FigureText.NONE);
    }

    private static String difference(ComparisonRow row) {
        return switch (row.comparison()) {
            case MATCHED -> "0";
            case INCOMPLETE -> FigureText.NONE;
            case WITHIN_TOLERANCE, DIFFERENT ->
                row.difference().map(Difference::shown).orElse(FigureText.NONE);
        };
    }

    private List<String> notes(ComparisonRow row, UnitFigures figures) {
        var notes = new ArrayList<String>();
        var indicator = row.indicator();
        if (figures.baseMissing(indicator, ClaimSource.UNIT_REPORT)) {
            notes.add(texts.text("reporting.figure.baseMissing"));
        }
        target(indicator, figures).ifPresent(notes::add);
        samePeriods.note(indicator, figures).ifPresent(notes::add);
        // Statistics have no column of their own: this round compares report, sheet and files.
        row.value(ClaimSource.STATISTICS)
                .ifPresent(figure ->
                        notes.add(texts.text("reporting.figure.statistics", FigureText.of(indicator, figure))));
        return notes;
    }

    private Optional<String> target(Indicator indicator, UnitFigures figures) {
        if (indicator.derivation() != Derivation.ABOVE_TARGET) {
            return Optional.empty();
        }
        return indicator
                .of()
                .flatMap(figures::target)
                .map(target -> texts.text("reporting.target." + target.source(), target.shown(), target.origin()));
    }

    static String tone(Comparison comparison) {
        return switch (comparison) {
            case MATCHED, WITHIN_TOLERANCE -> "ok";
            case DIFFERENT -> "wrong";
            case INCOMPLETE -> "neutral";
        };
    }
}
