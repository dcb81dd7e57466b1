package vn.doichieu.figures.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.doichieu.shared.Rate;
import vn.doichieu.shared.VietnameseNumber;

/** How large figures may be beside each other. */
final class SizeChecks {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private SizeChecks() {}

    /** Each figure that is stated is at most the next one that is. */
    static void order(Check check, FigureChecks.Checked checked, List<CheckResult> results) {
        Claim smaller = null;
        for (var term : check.terms()) {
            var larger = checked.page().get(term.indicator());
            if (larger == null) {
                continue;
            }
            if (smaller != null
                    && smaller.number().value().compareTo(larger.number().value()) > 0) {
                results.add(exceeds(check, checked, smaller, larger));
            }
            smaller = larger;
        }
    }

    private static CheckResult exceeds(Check check, FigureChecks.Checked checked, Claim part, Claim whole) {
        return new CheckFinding(check, checked, part.indicator())
                .figure(part)
                .figure(whole)
                .off(part.number().value().subtract(whole.number().value()))
                .say(
                        "order",
                        checked.indicator(part.indicator()).name(),
                        CheckFinding.shown(checked, part),
                        checked.indicator(whole.indicator()).name(),
                        CheckFinding.shown(checked, whole))
                .is(CheckResult.Outcome.VIOLATED);
    }

    static void notNegative(Check check, FigureChecks.Checked checked, List<CheckResult> results) {
        for (var term : check.terms()) {
            var claim = checked.page().get(term.indicator());
            if (claim != null && claim.number().value().signum() < 0) {
                results.add(new CheckFinding(check, checked, term.indicator())
                        .figure(claim)
                        .off(claim.number().value())
                        .say("negative", checked.indicator(term.indicator()).name(), CheckFinding.shown(checked, claim))
                        .is(CheckResult.Outcome.VIOLATED));
            }
        }
    }

    static void atMostAll(Check check, FigureChecks.Checked checked, List<CheckResult> results) {
        for (var term : check.terms()) {
            var claim = checked.page().get(term.indicator());
            if (claim != null && claim.number().value().compareTo(ALL) > 0) {
                results.add(new CheckFinding(check, checked, term.indicator())
                        .figure(claim)
                        .off(claim.number().value().subtract(ALL))
                        .say(
                                "atMostAll",
                                checked.indicator(term.indicator()).name(),
                                CheckFinding.shown(checked, claim))
                        .is(CheckResult.Outcome.VIOLATED));
            }
        }
    }

    static void share(Check check, FigureChecks.Checked checked, List<CheckResult> results) {
        var part = checked.page().get(check.subject());
        var whole = check.indicators(Check.Role.WHOLE)
                .findFirst()
                .map(code -> checked.page().get(code))
                .orElse(null);
        if (part == null || whole == null) {
            return;
        }
        new Rate(part.number().value(), whole.number().value())
                .percent()
                .map(percent -> percent.value())
                .filter(share -> share.compareTo(check.tolerance()) > 0)
                .ifPresent(share -> results.add(new CheckFinding(check, checked, part.indicator())
                        .figure(part)
                        .figure(whole)
                        .say(
                                "share",
                                checked.indicator(part.indicator()).name(),
                                Quantity.RATE.show(share),
                                VietnameseNumber.format(check.tolerance()))
                        .is(CheckResult.Outcome.SUSPECT)));
    }

    /** Against the sources before this one, then against the same period of this source. */
    static void scale(Check check, FigureChecks.Checked checked, List<CheckResult> results) {
        for (var term : check.terms()) {
            var claim = checked.page().get(term.indicator());
            if (claim == null || claim.number().value().signum() <= 0) {
                continue;
            }
            var other = outOfScale(check, checked, claim);
            if (other != null) {
                results.add(new CheckFinding(check, checked, term.indicator())
                        .figure(claim)
                        .figure(other)
                        .say(
                                "scale",
                                checked.indicator(term.indicator()).name(),
                                CheckFinding.shown(checked, claim),
                                CheckFinding.shown(checked, other),
                                times(claim, other))
                        .is(CheckResult.Outcome.SUSPECT));
            }
        }
    }

    private static @Nullable Claim outOfScale(Check check, FigureChecks.Checked checked, Claim claim) {
        for (var source : checked.sourcesBefore()) {
            var other = source.get(claim.indicator());
            if (other != null && isOutOfScale(check, claim, other)) {
                return other;
            }
        }
        var before = checked.samePeriod().get(claim.indicator());
        return before != null && isOutOfScale(check, claim, before) ? before : null;
    }

    /** From half the factor on: nobody's work grows like that. Numbers of about the same length are not multiplied. */
    private static boolean isOutOfScale(Check check, Claim one, Claim two) {
        var smaller = one.number().value().min(two.number().value());
        var larger = one.number().value().max(two.number().value());
        return smaller.signum() > 0
                && larger.precision() - larger.scale() - smaller.precision() + smaller.scale() > 1
                && larger.compareTo(smaller.multiply(check.tolerance()).multiply(HALF)) >= 0;
    }

    private static String times(Claim one, Claim two) {
        var smaller = one.number().value().min(two.number().value());
        var larger = one.number().value().max(two.number().value());
        return VietnameseNumber.format(larger.divide(smaller, 0, RoundingMode.HALF_UP));
    }
}
