package vn.doichieu.figures.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Goes through a unit's report, number by number, and says what can be recomputed, what not, and why not. */
public final class ReportCheck {

    /** The report to check: what the unit claims, its targets, what its sheet adds up to, the lines an indicator feeds. */
    public record Report(
            UnitClaims claims,
            LocalDate asOf,
            Targets targets,
            Optional<SheetFacts> sheet,
            Map<String, List<String>> linesByIndicator,
            SamePeriods samePeriods) {

        /** When nobody has asked what was reported last year. */
        public Report(
                UnitClaims claims,
                LocalDate asOf,
                Targets targets,
                Optional<SheetFacts> sheet,
                Map<String, List<String>> linesByIndicator) {
            this(claims, asOf, targets, sheet, linesByIndicator, SamePeriods.unknown());
        }

        Optional<Claim> claim(String code) {
            return claims.claim(code, asOf, ClaimSource.UNIT_REPORT);
        }

        Optional<KnownFigure> known(String code, LocalDate day) {
            return claims.known(code, day, ClaimSource.UNIT_REPORT);
        }

        Indicator indicator(String code) {
            return claims.indicators().find(code).orElseThrow();
        }

        /** All the gaps to a target the report states. */
        List<Claim> statedGaps() {
            return claims.indicators().all(Derivation.ABOVE_TARGET).stream()
                    .flatMap(indicator -> claim(indicator.code()).stream())
                    .toList();
        }
    }

    private final Report report;
    private final RateChecks rates;
    private final ChangeChecks changes;
    private final ScoreCheck score;

    private ReportCheck(Report report) {
        this.report = report;
        this.rates = new RateChecks(report);
        this.changes = new ChangeChecks(report);
        this.score = new ScoreCheck(report);
    }

    /** All findings in the order of the report; counted figures have none of their own. */
    public static List<Assessment> check(Report report) {
        if (!report.claims().has(report.asOf(), ClaimSource.UNIT_REPORT)) {
            return List.of();
        }
        var check = new ReportCheck(report);
        return report.claims().indicators().ordered().stream()
                .flatMap(indicator -> check.assess(indicator).stream())
                .map(Finding::done)
                .toList();
    }

    private Optional<Finding> assess(Indicator indicator) {
        if (indicator.quantity() == Quantity.SCORE) {
            return Optional.of(score.assess(indicator, report.claim(indicator.code())));
        }
        return report.claim(indicator.code()).flatMap(claim -> assess(indicator, claim));
    }

    private Optional<Finding> assess(Indicator indicator, Claim claim) {
        return switch (indicator.derivation()) {
            // What counted figures must keep to each other, FigureChecks asks of every source.
            case BASE -> Optional.empty();
            case RATE -> Optional.of(rates.rate(indicator, claim));
            case ABOVE_TARGET -> Optional.of(rates.aboveTarget(indicator, claim));
            case INCREASE -> changes.increase(indicator, claim);
            case GROWTH -> Optional.of(changes.growth(indicator, claim));
            case GROWTH_ON_CARRIED_IN -> Optional.of(changes.growthOnCarriedIn(indicator, claim));
            case CHANGE -> Optional.of(rates.change(indicator, claim));
        };
    }
}
