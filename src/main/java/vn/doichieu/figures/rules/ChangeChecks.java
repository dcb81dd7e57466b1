package vn.doichieu.figures.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.doichieu.shared.SameDay;

/** Increase and growth of counts and amounts. */
final class ChangeChecks {

    private final ReportCheck.Report report;
    private final SamePeriodRemarks samePeriod;

    ChangeChecks(ReportCheck.Report report) {
        this.report = report;
        this.samePeriod = new SamePeriodRemarks(report);
    }

    /** An increase needs no finding of its own when the growth beside it is computed from it. */
    Optional<Finding> increase(Indicator increase, Claim claim) {
        var finding = new Finding(increase, Optional.of(claim));
        var of = report.indicator(increase.of().orElseThrow());
        var exact = report.claims().recomputed(increase, report.asOf(), ClaimSource.UNIT_REPORT);
        if (exact.isPresent()) {
            samePeriod.compared(finding, of);
            return Optional.of(finding.recomputed(claim, exact.get()));
        }
        var growthIsStated = report.claims()
                .indicators()
                .derived(Derivation.GROWTH, of.code())
                .flatMap(growth -> report.claim(growth.code()))
                .isPresent();
        if (growthIsStated && report.claim(of.code()).isPresent()) {
            return Optional.empty();
        }
        unverifiable(finding, of, report.asOf());
        lastYearUnverifiable(finding, of);
        return Optional.of(finding);
    }

    Finding growth(Indicator growth, Claim claim) {
        var of = report.indicator(growth.of().orElseThrow());
        var finding = against(growth, claim, of, SameDay.lastYear(report.asOf()));
        return comparedByAnotherMethod(finding, claim, of);
    }

    Finding growthOnCarriedIn(Indicator growth, Claim claim) {
        return against(growth, claim, report.indicator(growth.base().orElseThrow()), report.asOf());
    }

    private Finding against(Indicator growth, Claim claim, Indicator base, LocalDate baseDay) {
        var finding = new Finding(growth, Optional.of(claim));
        var of = report.indicator(growth.of().orElseThrow());
        var exact = report.claims().recomputed(growth, report.asOf(), ClaimSource.UNIT_REPORT);
        var before = report.known(base.code(), baseDay);
        if (exact.isPresent()) {
            before.filter(known -> isDerived(base, baseDay)).ifPresent(known -> finding.say("prior", known.shown()));
            if (!baseDay.equals(report.asOf())) {
                samePeriod.compared(finding, base);
            }
            return finding.recomputed(claim, exact.get());
        }
        unverifiable(finding, of, report.asOf());
        if (baseDay.equals(report.asOf())) {
            unverifiable(finding, base, baseDay);
        } else if (before.isEmpty()) {
            lastYearUnverifiable(finding, base);
        }
        before.ifPresent(known -> finding.zeroBaseIf(known.exact().signum() <= 0, base, baseDay));
        return finding;
    }

    private boolean isDerived(Indicator base, LocalDate day) {
        return report.claims().claim(base.code(), day, ClaimSource.UNIT_REPORT).isEmpty();
    }

    private void unverifiable(Finding finding, Indicator figure, LocalDate day) {
        finding.verdict(Verdict.UNVERIFIABLE);
        if (report.known(figure.code(), day).isEmpty()) {
            finding.missing(figure, day);
        }
    }

    /** What is not comparable is not asked for either. */
    private void lastYearUnverifiable(Finding finding, Indicator figure) {
        finding.verdict(Verdict.UNVERIFIABLE);
        if (!samePeriod.explained(finding, figure)) {
            finding.missing(figure, SameDay.lastYear(report.asOf()));
        }
    }

    /**
     * The sheet was scored with this very percentage, but its lines ask for another one: against what the year before
     * carried in, not against the same period.
     */
    private Finding comparedByAnotherMethod(Finding finding, Claim claim, Indicator of) {
        var indicators = report.claims().indicators();
        indicators
                .derived(Derivation.GROWTH_ON_CARRIED_IN, of.code())
                .ifPresent(other -> report.claims()
                        .claim(other.code(), report.asOf(), ClaimSource.SCORE_SHEET)
                        .filter(sheet ->
                                sheet.number().value().compareTo(claim.number().value()) == 0)
                        .ifPresent(sheet -> {
                            var lines = report.linesByIndicator().getOrDefault(other.code(), List.of());
                            finding.say(lines.isEmpty() ? "method" : "methodOfLines", String.join(", ", lines))
                                    .suggest(DiscrepancyCause.METHOD);
                        }));
        return finding;
    }
}
