package vn.doichieu.figures.rules;

import java.util.List;
import vn.doichieu.shared.Rate;
import vn.doichieu.shared.SameDay;
import vn.doichieu.shared.VietnameseNumber;

/** Figures against what was said of other days. */
final class TimeChecks {

    private TimeChecks() {}

    static void carriedOver(Check check, FigureChecks.Checked checked, List<CheckResult> results) {
        var carriedIn = checked.page().get(check.subject());
        if (carriedIn == null || checked.around().lastYearsEnd().isEmpty()) {
            return;
        }
        var last = checked.page(checked.around().lastYearsEnd().get());
        check.indicators(Check.Role.WHOLE)
                .findFirst()
                .map(last::get)
                .filter(carriedOut -> unlike(carriedIn, carriedOut))
                .ifPresent(carriedOut -> results.add(new CheckFinding(check, checked, carriedIn.indicator())
                        .figure(carriedIn)
                        .figure(carriedOut)
                        .off(carriedIn
                                .number()
                                .value()
                                .subtract(carriedOut.number().value()))
                        .say(
                                "carriedOver",
                                checked.indicator(carriedIn.indicator()).name(),
                                CheckFinding.shown(checked, carriedIn),
                                Finding.day(carriedOut.asOf()),
                                CheckFinding.shown(checked, carriedOut))
                        .is(CheckResult.Outcome.VIOLATED)));
    }

    static void series(Check check, FigureChecks.Checked checked, List<CheckResult> results) {
        checked.around().earlierDay().ifPresent(day -> {
            for (var term : check.terms()) {
                var now = checked.page().get(term.indicator());
                var before = checked.page(day).get(term.indicator());
                if (now != null
                        && before != null
                        && now.number().value().compareTo(before.number().value()) < 0) {
                    results.add(new CheckFinding(check, checked, term.indicator())
                            .figure(now)
                            .figure(before)
                            .off(now.number().value().subtract(before.number().value()))
                            .say(
                                    "series",
                                    checked.indicator(term.indicator()).name(),
                                    CheckFinding.shown(checked, now),
                                    CheckFinding.shown(checked, before),
                                    Finding.day(day))
                            .is(CheckResult.Outcome.VIOLATED));
                }
            }
        });
    }

    static void swing(Check check, FigureChecks.Checked checked, List<CheckResult> results) {
        for (var term : check.terms()) {
            var now = checked.page().get(term.indicator());
            if (now == null) {
                continue;
            }
            checked.claims()
                    .known(term.indicator(), SameDay.lastYear(checked.asOf()), checked.source())
                    .flatMap(
                            before -> new Rate(now.number().value().subtract(before.exact()), before.exact()).percent())
                    .map(percent -> percent.value())
                    .filter(growth -> growth.abs().compareTo(check.tolerance()) > 0)
                    .ifPresent(growth -> results.add(new CheckFinding(check, checked, term.indicator())
                            .figure(now)
                            .say(
                                    "swing",
                                    checked.indicator(term.indicator()).name(),
                                    Quantity.GROWTH.showSigned(growth),
                                    VietnameseNumber.format(check.tolerance()))
                            .is(CheckResult.Outcome.SUSPECT)));
        }
    }

    /** The claims of this year stand above those of the year before, which are kept beside them. */
    static void twoValues(Check check, FigureChecks.Checked checked, List<CheckResult> results) {
        if (checked.source() == ClaimSource.UNIT_REPORT && checked.samePeriods().isKnown()) {
            check.terms().stream()
                    .map(term -> checked.indicator(term.indicator()))
                    .filter(checked.samePeriods()::restated)
                    .forEach(indicator -> results.add(restated(check, checked, indicator)));
            return;
        }
        var day = SameDay.lastYear(checked.asOf());
        var earlier = checked.claims().earlier(day, checked.source());
        for (var term : check.terms()) {
            var now = checked.samePeriod().get(term.indicator());
            var then = earlier.get(term.indicator());
            if (now != null && then != null && unlike(now, then)) {
                results.add(new CheckFinding(check, checked, term.indicator())
                        .figure(now)
                        .figure(then)
                        .off(now.number().value().subtract(then.number().value()))
                        .say(
                                "twoValues",
                                checked.indicator(term.indicator()).name(),
                                Finding.day(day),
                                CheckFinding.shown(checked, now),
                                CheckFinding.shown(checked, then))
                        .is(CheckResult.Outcome.VIOLATED));
            }
        }
    }

    /** With what was reported then by whoever stood for the unit, and where both were read. */
    private static CheckResult restated(Check check, FigureChecks.Checked checked, Indicator indicator) {
        var day = SameDay.lastYear(checked.asOf());
        var now = checked.samePeriods().stated(indicator.code()).orElseThrow();
        var then = checked.samePeriods().reported(indicator.code()).orElseThrow();
        var before = then.figure().orElseThrow();
        var finding = new CheckFinding(check, checked, indicator.code()).figure(now);
        then.parts().forEach(part -> finding.figure(indicator, part));
        finding.off(now.number().value().subtract(before.exact()));
        var several = then.parts().size() > 1;
        finding.say(
                several ? "twoValuesPooled" : "twoValues",
                indicator.name(),
                Finding.day(day),
                CheckFinding.shown(checked, now),
                before.shown());
        then.parts()
                .forEach(part -> finding.say(
                        part.source() == ClaimSource.STATISTICS ? "reportedByStatistics" : "reportedBy",
                        part.name(),
                        part.shown()
                                + part.place().map(place -> " (" + place + ")").orElse("")));
        return finding.is(CheckResult.Outcome.VIOLATED);
    }

    private static boolean unlike(Claim one, Claim two) {
        return one.number().value().compareTo(two.number().value()) != 0;
    }
}
