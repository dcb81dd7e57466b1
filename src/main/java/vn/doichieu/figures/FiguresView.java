package vn.doichieu.figures;

import java.util.List;
import java.util.Optional;
import vn.doichieu.figures.rules.Assessment;
import vn.doichieu.figures.rules.CheckResult;
import vn.doichieu.figures.rules.Indicator;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.UnitView;
import vn.doichieu.shared.Sentence;

/** Everything about the reported figures of a unit in one round. {@code whyLocked} is empty while they are open. */
public record FiguresView(
        UnitView unit,
        Round round,
        Optional<UnitReportView> report,
        Optional<Sentence> whyLocked,
        UnitFigures figures,
        List<Assessment> assessments,
        List<CheckResult> checks,
        List<SupplementView> supplements) {

    /** Nothing was corrected since. */
    public FiguresView(
            UnitView unit,
            Round round,
            Optional<UnitReportView> report,
            Optional<Sentence> whyLocked,
            UnitFigures figures,
            List<Assessment> assessments,
            List<CheckResult> checks) {
        this(unit, round, report, whyLocked, figures, assessments, checks, List.of());
    }

    /** What does not hold about this figure, whichever source says it. */
    public List<CheckResult> checks(Indicator indicator) {
        return checks.stream()
                .filter(result -> result.subject().equals(indicator.code()))
                .toList();
    }

    /** What does not hold about the report as a whole. */
    public List<CheckResult> checksOfReport() {
        return checks.stream().filter(result -> result.subject().isEmpty()).toList();
    }

    public Optional<Assessment> assessment(Indicator indicator) {
        return assessments.stream()
                .filter(assessment -> assessment.subject().equals(indicator))
                .findFirst();
    }

    /** What to ask the unit for, each thing once. */
    public List<Sentence> questions() {
        return assessments.stream()
                .flatMap(assessment -> assessment.questions().stream())
                .distinct()
                .toList();
    }

    /** The report states figures of another day than the round reads them on. */
    public boolean isOfAnotherDay() {
        return report.filter(it -> it.isOfAnotherDay(round.asOf())).isPresent();
    }
}
