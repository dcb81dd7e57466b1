package vn.doichieu.reporting;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.doichieu.reporting.InspectionReportContent.FigureGroup;
import vn.doichieu.reporting.InspectionReportContent.Score;
import vn.doichieu.reporting.InspectionReportContent.Statement;
import vn.doichieu.scoring.InspectionComparison;

/** Sections I to III, all of them from the one comparison of report, sheet and files. */
@Component
class ComparisonParts {

    private final FiguresPart figures;
    private final KeyResults keyResults;
    private final ScorePart score;
    private final WordingPart wording;

    ComparisonParts(FiguresPart figures, KeyResults keyResults, ScorePart score, WordingPart wording) {
        this.figures = figures;
        this.keyResults = keyResults;
        this.score = score;
        this.wording = wording;
    }

    List<FigureGroup> figures(InspectionComparison comparison) {
        return figures.groups(comparison.unitFigures());
    }

    List<String> keyResults(InspectionComparison comparison) {
        return keyResults.of(comparison.unitFigures());
    }

    Score score(InspectionComparison comparison) {
        return score.score(comparison);
    }

    List<Statement> statements(InspectionComparison comparison) {
        return wording.statements(comparison.findings());
    }
}
