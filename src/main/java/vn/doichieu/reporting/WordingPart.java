package vn.doichieu.reporting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.doichieu.figures.rules.Assessment;
import vn.doichieu.figures.rules.Claim;
import vn.doichieu.figures.rules.Flag;
import vn.doichieu.figures.rules.Verdict;
import vn.doichieu.reporting.InspectionReportContent.Statement;

/** Section III: what recomputing every number of the unit's report gave, in the order of the report. */
@Component
class WordingPart {

    private final ReportTexts texts;

    WordingPart(ReportTexts texts) {
        this.texts = texts;
    }

    List<Statement> statements(List<Assessment> assessments) {
        return assessments.stream().map(this::statement).toList();
    }

    private Statement statement(Assessment found) {
        return new Statement(
                found.claim().map(Claim::printed).orElse(found.subject().name()),
                found.verdict()
                        .map(verdict -> texts.text("reporting.verdict." + verdict))
                        .orElse(FigureText.NONE),
                tone(found),
                found.flags().stream()
                        .sorted()
                        .map(flag -> texts.text("reporting.flag." + flag))
                        .toList(),
                found.explanation().stream().map(texts::text).collect(Collectors.joining(" ")));
    }

    private static String tone(Assessment found) {
        if (found.verdict().equals(Optional.of(Verdict.CONTRADICTS))) {
            return "wrong";
        }
        var unsettled = found.verdict()
                .filter(verdict -> verdict != Verdict.UNVERIFIABLE)
                .isEmpty();
        return unsettled || found.flags().contains(Flag.SUSPECT) ? "wait" : "ok";
    }
}
