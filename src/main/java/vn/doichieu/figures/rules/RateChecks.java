package vn.doichieu.figures.rules;

import java.time.LocalDate;
import java.util.Optional;
import vn.doichieu.shared.SameDay;

/** Rates, their difference to last year and to the target. */
final class RateChecks {

    private final ReportCheck.Report report;
    private final SamePeriodRemarks samePeriod;

    RateChecks(ReportCheck.Report report) {
        this.report = report;
        this.samePeriod = new SamePeriodRemarks(report);
    }

    Finding rate(Indicator rate, Claim claim) {
        var finding = new Finding(rate, Optional.of(claim));
        report.claims()
                .recomputed(rate, report.asOf(), ClaimSource.UNIT_REPORT)
                .ifPresentOrElse(
                        exact -> finding.recomputed(claim, exact), () -> withoutBase(finding, rate, report.asOf()));
        if (comparisonIsOmitted(rate)) {
            finding.flag(Flag.OMITTED).say("omittedTarget").ask("comparison", rate.name());
            againstExpectedTarget(finding, rate);
        }
        return finding;
    }

    Finding change(Indicator change, Claim claim) {
        var finding = points(change, claim);
        var rate = report.indicator(change.of().orElseThrow());
        var priorDay = SameDay.lastYear(report.asOf());
        var now = report.known(rate.code(), report.asOf());
        var then = report.known(rate.code(), priorDay);
        if (now.isPresent() && then.isPresent()) {
            samePeriod.compared(finding, rate);
            finding.difference(claim, now.get(), then.get());
        } else {
            now.ifPresentOrElse(
                    known -> impliedRate(finding, known, claim), () -> withoutBase(finding, rate, report.asOf()));
            finding.verdict(Verdict.UNVERIFIABLE);
            if (!samePeriod.explained(finding, rate)) {
                withoutBase(finding, rate, priorDay);
            }
        }
        return finding;
    }

    Finding aboveTarget(Indicator gap, Claim claim) {
        var finding = points(gap, claim);
        var rate = report.indicator(gap.of().orElseThrow());
        var known = report.known(rate.code(), report.asOf());
        var assigned = report.targets().assigned(rate.code());
        if (assigned.isPresent() && known.isPresent()) {
            var target = assigned.get();
            finding.difference(claim, known.get(), new KnownFigure(target.value(), target.shown(), false))
                    .say("targetDocument", target.origin());
        } else if (assigned.isPresent()) {
            withoutBase(finding, rate, report.asOf());
        } else {
            withoutTarget(finding, rate);
        }
        return finding;
    }

    private static Finding points(Indicator indicator, Claim claim) {
        var finding = new Finding(indicator, Optional.of(claim));
        return claim.text().saysPercent() ? finding.flag(Flag.PERCENT_OR_POINTS).say("points") : finding;
    }

    private void withoutTarget(Finding finding, Indicator rate) {
        finding.verdict(Verdict.UNVERIFIABLE).say("targetMissing", rate.name()).ask("target", rate.name());
        Target.implied(report.claims(), rate, report.asOf()).ifPresent(implied -> {
            finding.say("impliedTarget", implied.origin(), implied.shown());
            report.targets()
                    .parent(rate.code())
                    .ifPresent(parent -> finding.say(
                            parent.value().compareTo(implied.value()) == 0 ? "sameAsParent" : "unlikeParent",
                            parent.shown()));
        });
    }

    /** Names what a rate would need; a base of zero is not missing but no base either. */
    private void withoutBase(Finding finding, Indicator rate, LocalDate day) {
        finding.verdict(Verdict.UNVERIFIABLE);
        var part = report.indicator(rate.of().orElseThrow());
        var whole = report.indicator(rate.base().orElseThrow());
        var wholeKnown = report.known(whole.code(), day);
        if (report.known(part.code(), day).isEmpty()) {
            finding.missing(part, day);
        }
        wholeKnown.ifPresentOrElse(
                known -> finding.zeroBaseIf(known.exact().signum() == 0, whole, day),
                () -> finding.missing(whole, day));
    }

    /** What last year's rate would have been, at the precision of the printed difference. */
    private static void impliedRate(Finding finding, KnownFigure now, Claim claim) {
        var implied = now.exact().subtract(claim.number().value());
        var span = now.interval().minus(claim.number().interval());
        finding.say(
                "impliedRate",
                Quantity.RATE.show(implied),
                Quantity.RATE.show(span.low()),
                Quantity.RATE.show(span.high()));
    }

    private boolean comparisonIsOmitted(Indicator rate) {
        var gap = report.claims().indicators().derived(Derivation.ABOVE_TARGET, rate.code());
        return gap.isPresent()
                && report.claim(gap.get().code()).isEmpty()
                && !report.statedGaps().isEmpty();
    }

    private void againstExpectedTarget(Finding finding, Indicator rate) {
        var own = report.targets().target(rate.code());
        var expected = own.or(() -> report.targets().parent(rate.code()));
        report.known(rate.code(), report.asOf())
                .ifPresent(known -> expected.ifPresent(target -> {
                    var gap = known.exact().subtract(target.value());
                    var side = gap.signum() < 0 ? "below" : "above";
                    var whose = own.isPresent() ? "Target" : "ParentTarget";
                    finding.say(side + whose, Quantity.POINT_DIFFERENCE.show(gap.abs()), target.shown());
                }));
    }
}
