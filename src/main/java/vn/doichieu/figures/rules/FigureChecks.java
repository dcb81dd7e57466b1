package vn.doichieu.figures.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.doichieu.shared.SameDay;

/** Goes through all checks for the figures of one unit, source by source, and says what does not hold. */
public final class FigureChecks {

    /** The figures of one source on one day, and all that is around them. */
    static final class Checked {

        private final UnitClaims claims;
        private final LocalDate asOf;
        private final ClaimSource source;
        private final Targets targets;
        private final Surroundings around;
        private final SamePeriods samePeriods;
        private final UnitClaims.Page page;
        private final UnitClaims.Page samePeriod;
        private final List<UnitClaims.Page> sourcesBefore;

        Checked(
                UnitClaims claims,
                LocalDate asOf,
                ClaimSource source,
                Targets targets,
                Surroundings around,
                SamePeriods samePeriods) {
            this.samePeriods = samePeriods;
            this.claims = claims;
            this.asOf = asOf;
            this.source = source;
            this.targets = targets;
            this.around = around;
            this.page = claims.page(asOf, source);
            this.samePeriod = claims.page(SameDay.lastYear(asOf), source);
            this.sourcesBefore = Stream.of(ClaimSource.values())
                    .filter(other -> other.compareTo(source) < 0)
                    .map(other -> claims.page(asOf, other))
                    .toList();
        }

        UnitClaims claims() {
            return claims;
        }

        LocalDate asOf() {
            return asOf;
        }

        ClaimSource source() {
            return source;
        }

        Targets targets() {
            return targets;
        }

        Surroundings around() {
            return around;
        }

        SamePeriods samePeriods() {
            return samePeriods;
        }

        UnitClaims.Page page() {
            return page;
        }

        UnitClaims.Page page(LocalDate day) {
            return claims.page(day, source);
        }

        UnitClaims.Page samePeriod() {
            return samePeriod;
        }

        /** What the sources that come before this one say of the same day. */
        List<UnitClaims.Page> sourcesBefore() {
            return sourcesBefore;
        }

        Indicator indicator(String code) {
            return claims.indicators().find(code).orElseThrow();
        }
    }

    private FigureChecks() {}

    /** What the unit's own sources say; what a sheet is scored with follows them and has no figures of its own. */
    public static List<CheckResult> of(UnitClaims claims, LocalDate asOf, Targets targets, Surroundings around) {
        return of(claims, asOf, targets, around, SamePeriods.unknown());
    }

    /** The same, knowing what the units it came from reported last year. */
    public static List<CheckResult> of(
            UnitClaims claims, LocalDate asOf, Targets targets, Surroundings around, SamePeriods samePeriods) {
        var results = new ArrayList<CheckResult>();
        for (var source : List.of(ClaimSource.UNIT_REPORT, ClaimSource.STATISTICS, ClaimSource.INSPECTED)) {
            if (claims.has(asOf, source)) {
                var checked = new Checked(claims, asOf, source, targets, around, samePeriods);
                for (var check : claims.indicators().checks()) {
                    run(check, checked, results);
                }
            }
        }
        return results;
    }

    private static void run(Check check, Checked checked, List<CheckResult> results) {
        switch (check.kind()) {
            case SUM -> SumChecks.sum(check, checked, results);
            case PARTS -> SumChecks.parts(check, checked, results);
            case ORDER -> SizeChecks.order(check, checked, results);
            case NOT_NEGATIVE -> SizeChecks.notNegative(check, checked, results);
            case AT_MOST_ALL -> SizeChecks.atMostAll(check, checked, results);
            case SHARE -> SizeChecks.share(check, checked, results);
            case SCALE -> SizeChecks.scale(check, checked, results);
            case STATED -> StatementChecks.stated(check, checked, results);
            case SIGN -> StatementChecks.sign(check, checked, results);
            case ROUND_MONEY -> StatementChecks.roundMoney(check, checked, results);
            case PERIOD -> StatementChecks.period(check, checked, results);
            case SCOPE -> StatementChecks.scope(check, checked, results);
            case WHOLE_YEAR_TARGET -> StatementChecks.wholeYearTarget(check, checked, results);
            case CARRIED_OVER -> TimeChecks.carriedOver(check, checked, results);
            case SERIES -> TimeChecks.series(check, checked, results);
            case SWING -> TimeChecks.swing(check, checked, results);
            case TWO_VALUES -> TimeChecks.twoValues(check, checked, results);
        }
    }
}
