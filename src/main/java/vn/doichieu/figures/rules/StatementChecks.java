package vn.doichieu.figures.rules;

import java.math.BigDecimal;
import java.util.List;
import vn.doichieu.shared.VietnameseNumber;

/** What is stated against what it comes to, and how it is stated. */
final class StatementChecks {

    private StatementChecks() {}

    /** The report's own derived values are looked at number by number by {@link ReportCheck}, with its words. */
    static void stated(Check check, FigureChecks.Checked checked, List<CheckResult> results) {
        if (checked.source() == ClaimSource.UNIT_REPORT) {
            return;
        }
        for (var term : check.terms()) {
            var claim = checked.page().get(term.indicator());
            if (claim != null) {
                var indicator = checked.indicator(term.indicator());
                checked.claims()
                        .recomputed(indicator, checked.asOf(), checked.source())
                        .filter(exact -> !claim.number().isRoundingOf(exact.exact()))
                        .ifPresent(exact -> results.add(unlike(check, checked, claim, exact)));
            }
        }
    }

    private static CheckResult unlike(Check check, FigureChecks.Checked checked, Claim claim, KnownFigure exact) {
        var off = claim.number().value().subtract(exact.exact());
        return new CheckFinding(check, checked, claim.indicator())
                .figure(claim)
                .off(off)
                .say(
                        "stated",
                        checked.indicator(claim.indicator()).name(),
                        CheckFinding.shown(checked, claim),
                        exact.shown())
                .is(
                        off.abs().compareTo(check.tolerance()) <= 0
                                ? CheckResult.Outcome.WITHIN_TOLERANCE
                                : CheckResult.Outcome.VIOLATED);
    }

    /** Words and number can part only where a machine sends both. */
    static void sign(Check check, FigureChecks.Checked checked, List<CheckResult> results) {
        for (var term : check.terms()) {
            var claim = checked.page().get(term.indicator());
            if (claim != null && Character.isLetter(claim.printed().charAt(0))) {
                var quantity = checked.indicator(term.indicator()).quantity();
                claim.text()
                        .read(quantity)
                        .filter(read ->
                                read.value().signum() * claim.number().value().signum() < 0)
                        .ifPresent(read -> results.add(new CheckFinding(check, checked, term.indicator())
                                .figure(claim)
                                .say("sign", claim.printed(), CheckFinding.shown(checked, claim))
                                .is(CheckResult.Outcome.VIOLATED)));
            }
        }
    }

    static void roundMoney(Check check, FigureChecks.Checked checked, List<CheckResult> results) {
        for (var term : check.terms()) {
            var claim = checked.page().get(term.indicator());
            if (claim != null && isRound(claim.number().value(), check.tolerance())) {
                results.add(new CheckFinding(check, checked, term.indicator())
                        .figure(claim)
                        .say(
                                "roundMoney",
                                checked.indicator(term.indicator()).name(),
                                CheckFinding.shown(checked, claim))
                        .is(CheckResult.Outcome.SUSPECT));
            }
        }
    }

    private static boolean isRound(BigDecimal value, BigDecimal unit) {
        // Amounts are whole and have at most fifteen digits: a long divides them many times faster.
        return value.signum() != 0 && value.longValue() % unit.longValue() == 0;
    }

    static void period(Check check, FigureChecks.Checked checked, List<CheckResult> results) {
        checked.around()
                .reportAsOf()
                .filter(day -> checked.source() == ClaimSource.UNIT_REPORT && !day.equals(checked.asOf()))
                .ifPresent(day -> results.add(new CheckFinding(check, checked, "")
                        .say("period", Finding.day(day), Finding.day(checked.asOf()))
                        .is(CheckResult.Outcome.VIOLATED)));
    }

    static void scope(Check check, FigureChecks.Checked checked, List<CheckResult> results) {
        if (checked.source() == ClaimSource.UNIT_REPORT
                && !checked.around().scopeStated()
                && !checked.around().parts().isEmpty()) {
            results.add(new CheckFinding(check, checked, "").say("scope").is(CheckResult.Outcome.VIOLATED));
        }
    }

    static void wholeYearTarget(Check check, FigureChecks.Checked checked, List<CheckResult> results) {
        if (!checked.around().interim() || checked.source() != ClaimSource.UNIT_REPORT) {
            return;
        }
        for (var term : check.terms()) {
            var known = checked.claims().known(term.indicator(), checked.asOf(), checked.source());
            checked.targets()
                    .target(term.indicator())
                    .ifPresent(target -> known.filter(rate -> rate.exact().compareTo(target.value()) < 0)
                            .ifPresent(rate -> results.add(new CheckFinding(check, checked, term.indicator())
                                    .off(rate.exact().subtract(target.value()))
                                    .say(
                                            "wholeYearTarget",
                                            checked.indicator(term.indicator()).name(),
                                            Quantity.POINT_DIFFERENCE.show(
                                                    target.value().subtract(rate.exact())),
                                            target.shown(),
                                            VietnameseNumber.format(rate.exact(), 2))
                                    .is(CheckResult.Outcome.SUSPECT))));
        }
    }
}
