package vn.doichieu.figures.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.doichieu.shared.SameDay;
import vn.doichieu.shared.Sentence;

/** A result of a check while it is being written. */
final class CheckFinding {

    private final Check check;
    private final FigureChecks.Checked checked;
    private final String subject;
    private final List<CheckResult.Term> figures = new ArrayList<>();
    private final List<Sentence> explanation = new ArrayList<>();
    private Optional<BigDecimal> difference = Optional.empty();

    CheckFinding(Check check, FigureChecks.Checked checked, String subject) {
        this.check = check;
        this.checked = checked;
        this.subject = subject;
    }

    CheckFinding figure(Claim claim) {
        figures.add(new CheckResult.Term(
                checked.indicator(claim.indicator()),
                claim.asOf(),
                Optional.empty(),
                "",
                shown(checked, claim),
                claim.place()));
        return this;
    }

    CheckFinding figure(Claim claim, Surroundings.Part part) {
        figures.add(new CheckResult.Term(
                checked.indicator(claim.indicator()),
                claim.asOf(),
                Optional.of(part.unit()),
                part.name(),
                shown(checked, claim),
                claim.place()));
        return this;
    }

    /** What was reported last year, by the unit itself or by one it came from. */
    CheckFinding figure(Indicator indicator, SamePeriod.Part part) {
        figures.add(new CheckResult.Term(
                indicator,
                SameDay.lastYear(checked.asOf()),
                Optional.of(part.unit()).filter(unit -> checked.samePeriods().isOfAnother(part)),
                part.name(),
                part.shown(),
                part.place()));
        return this;
    }

    CheckFinding off(BigDecimal by) {
        difference = Optional.of(by);
        return this;
    }

    CheckFinding say(String code, Object... arguments) {
        explanation.add(Sentence.of("figures.check." + code, arguments));
        return this;
    }

    CheckResult is(CheckResult.Outcome outcome) {
        return new CheckResult(
                check, checked.source(), subject, outcome, List.copyOf(figures), List.copyOf(explanation), difference);
    }

    /** {@code 4.132 việc} as the claim counts it, without the words around it. */
    static String shown(FigureChecks.Checked checked, Claim claim) {
        var number = claim.number();
        return checked.indicator(claim.indicator()).quantity().show(number.value(), number.scale());
    }
}
