package vn.doichieu.figures.rules;

import java.math.BigDecimal;
import java.util.Optional;
import vn.doichieu.shared.Rate;
import vn.doichieu.shared.VietnameseNumber;

/** The unit's own score against its sheet, and against the rest of its report. */
final class ScoreCheck {

    private static final BigDecimal HALF = BigDecimal.valueOf(50);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ReportCheck.Report report;

    ScoreCheck(ReportCheck.Report report) {
        this.report = report;
    }

    Finding assess(Indicator score, Optional<Claim> claim) {
        var finding = new Finding(score, claim);
        if (claim.isEmpty()) {
            return finding.flag(Flag.OMITTED).say("scoreOmitted").ask("score");
        }
        report.sheet()
                .ifPresentOrElse(
                        sheet -> againstSheet(finding, claim.get(), sheet),
                        () -> finding.verdict(Verdict.UNVERIFIABLE).say("noSheet"));
        maximum(claim.get())
                .ifPresent(maximum -> suspicion(finding, claim.get().number().value(), maximum));
        return finding;
    }

    private void againstSheet(Finding finding, Claim claim, SheetFacts sheet) {
        finding.say("sheetTotal", VietnameseNumber.format(sheet.won()))
                .compare(claim, sheet.won(), Interval.exactly(sheet.won()));
        claim.text()
                .outOf()
                .filter(stated -> stated.compareTo(sheet.maximum()) != 0)
                .ifPresent(stated -> finding.verdict(Verdict.CONTRADICTS)
                        .say("maximum", VietnameseNumber.format(stated), VietnameseNumber.format(sheet.maximum())));
    }

    private Optional<BigDecimal> maximum(Claim claim) {
        return report.sheet().map(SheetFacts::maximum).or(() -> claim.text().outOf());
    }

    private void suspicion(Finding finding, BigDecimal points, BigDecimal maximum) {
        var share = new Rate(points, maximum).percent().map(percent -> percent.value());
        if (share.isEmpty() || share.get().compareTo(HALF) >= 0 || !everyStatedTargetIsExceeded()) {
            return;
        }
        finding.flag(Flag.SUSPECT)
                .say(
                        "lowScore",
                        VietnameseNumber.format(points),
                        VietnameseNumber.format(maximum),
                        Quantity.RATE.show(share.get()));
        report.sheet()
                .map(SheetFacts::maximumNotScored)
                .filter(open -> open.signum() > 0)
                .ifPresent(open -> finding.say("notScored", VietnameseNumber.format(open)));
        var withLeadingOne = points.add(HUNDRED);
        if (points.compareTo(HUNDRED) < 0 && withLeadingOne.compareTo(maximum) <= 0) {
            finding.say("slip", VietnameseNumber.format(withLeadingOne));
        }
    }

    private boolean everyStatedTargetIsExceeded() {
        var gaps = report.statedGaps();
        return !gaps.isEmpty()
                && gaps.stream().allMatch(gap -> gap.number().value().signum() > 0);
    }
}
