package vn.doichieu.figures.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportCheckTest {

    private static final LocalDate AS_OF = LocalDate.of(2023, 8, 31);
    private static final Indicators INDICATORS = DeliveredIndicators.load();

    private final List<Claim> claims = new ArrayList<>();
    private Map<String, Target> assigned = Map.of();
    private Optional<SheetFacts> sheet = Optional.empty();

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # completed | eligible | stated  | verdict      | missing
            4.132       | 4.787    | 86,32 % | CONSISTENT   |
            4.132       | 4.787    | 86,3 %  | CONSISTENT   |
            4.132       | 4.787    | 86 %    | CONSISTENT   |
            4.132       | 4.787    | 86,317 %| CONSISTENT   |
            4.132       | 4.787    | 86,31 % | ROUNDING     |
            4.132       | 4.787    | 86,2 %  | ROUNDING     |
            4.132       | 4.787    | 86,23 % | CONTRADICTS  |
            4.132       | 4.787    | hơn 86 %| CONSISTENT   |
            4.132       | 4.787    | hơn 87 %| CONTRADICTS  |
            4.132       | 4.787    | gần 87 %| CONSISTENT   |
            4.132       | 4.787    | khoảng 80 % | UNVERIFIABLE |
            0           | 4.787    | 0,00 %  | CONSISTENT   |
            4.132       | 0        | 86,32 % | UNVERIFIABLE | bằng không
            -           | 4.787    | 86,32 % | UNVERIFIABLE | Số việc thi hành xong
            4.132       | -        | 86,32 % | UNVERIFIABLE | Số việc có điều kiện thi hành
            """)
    void aRateIsRecomputedAtThePrecisionItIsPrintedWith(
            String completed, String eligible, String stated, Verdict verdict, String missing) {
        state("COMPLETED_CASES", completed);
        state("ENFORCEABLE_CASES", eligible);
        state("COMPLETION_RATE_CASES", stated);
        var rate = finding("COMPLETION_RATE_CASES").orElseThrow();
        assertThat(rate.verdict()).contains(verdict);
        if ("bằng không".equals(missing)) {
            assertThat(said(rate)).contains("zeroBase").doesNotContain("missing");
        } else if (missing != null) {
            assertThat(said(rate)).contains("missing", missing, "31/08/2023");
            assertThat(rate.questions()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # now | increase | prior | stated       | verdict
            4.132 | 699      | -     | 20,36 %      | CONSISTENT
            4.132 | -        | 3.433 | 20,36 %      | CONSISTENT
            4.132 | -        | 3.433 | 20,37 %      | ROUNDING
            4.132 | -        | 3.433 | 16,92 %      | CONTRADICTS
            3.433 | giảm 699 | -     | giảm 16,92 % | CONSISTENT
            3.433 | giảm 699 | -     | 16,92 %      | CONTRADICTS
            4.132 | 0        | -     | 0 %          | CONSISTENT
            4.132 | 4.132    | -     | 100 %        | UNVERIFIABLE
            4.132 | -        | 0     | 100 %        | UNVERIFIABLE
            4.132 | -        | -     | 20,36 %      | UNVERIFIABLE
            -     | 699      | -     | 20,36 %      | UNVERIFIABLE
            -     | -        | 3.433 | 20,36 %      | UNVERIFIABLE
            """)
    void growthIsAPercentOfTheSamePeriod(String now, String increase, String prior, String stated, Verdict verdict) {
        state("COMPLETED_CASES", now);
        state("COMPLETED_CASES_INCREASE", increase);
        stateLastYear("COMPLETED_CASES", prior);
        state("COMPLETED_CASES_GROWTH", stated);
        assertThat(finding("COMPLETED_CASES_GROWTH").orElseThrow().verdict()).contains(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # stated | prior | growth  | verdict
            699      | 3.433 | -       | CONSISTENT
            700      | 3.433 | -       | CONTRADICTS
            699      | -     | -       | UNVERIFIABLE
            699      | -     | 20,36 % | -
            """)
    void anIncreaseIsCountedAndNeverConfirmsItself(String stated, String prior, String growth, Verdict verdict) {
        state("COMPLETED_CASES", "4.132");
        state("COMPLETED_CASES_INCREASE", stated);
        stateLastYear("COMPLETED_CASES", prior);
        state("COMPLETED_CASES_GROWTH", growth);
        assertThat(finding("COMPLETED_CASES_INCREASE").flatMap(Assessment::verdict))
                .isEqualTo(Optional.ofNullable(verdict));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # eligible last year | rate last year | stated              | verdict      | flag
            4.086                | -              | 2,30 điểm phần trăm | CONSISTENT   | -
            4.086                | -              | 2,3 điểm %          | CONSISTENT   | -
            4.086                | -              | 2,31 điểm phần trăm | ROUNDING     | -
            4.086                | -              | 2,7 %               | CONTRADICTS  | PERCENT_OR_POINTS
            -                    | 84,02 %        | 2,30                | CONSISTENT   | -
            -                    | 84 %           | 2,6                 | CONSISTENT   | -
            -                    | 84 %           | 3,5                 | CONTRADICTS  | -
            -                    | -              | 2,3 %               | UNVERIFIABLE | PERCENT_OR_POINTS
            0                    | -              | 2,3 %               | UNVERIFIABLE | PERCENT_OR_POINTS
            """)
    void theDifferenceOfTwoRatesIsInPoints(String eligible, String rate, String stated, Verdict verdict, Flag flag) {
        state("COMPLETED_CASES", "4.132");
        state("ENFORCEABLE_CASES", "4.787");
        state("COMPLETED_CASES_INCREASE", "699");
        stateLastYear("ENFORCEABLE_CASES", eligible);
        stateLastYear("COMPLETION_RATE_CASES", rate);
        state("COMPLETION_RATE_CASES_CHANGE", stated);
        var change = finding("COMPLETION_RATE_CASES_CHANGE").orElseThrow();
        assertThat(change.verdict()).contains(verdict);
        assertThat(change.flags()).isEqualTo(flag == null ? Set.of() : Set.of(flag));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            84.00 | 2,32   | CONSISTENT
            84.00 | 2,3    | CONSISTENT
            84.00 | 2,33   | ROUNDING
            82.50 | 2,32   | CONTRADICTS
            82.50 | 3,82   | CONSISTENT
            87.00 | thấp hơn 0,68 | CONSISTENT
            87.00 | 0,68   | CONTRADICTS
            """)
    void aGapIsCheckedAgainstTheAssignedTargetAndNeverAgainstTheOneItImplies(
            BigDecimal target, String stated, Verdict verdict) {
        assigned = Map.of("COMPLETION_RATE_CASES", new Target(target, Target.Source.ASSIGNED, "Quyết định"));
        state("COMPLETED_CASES", "4.132");
        state("ENFORCEABLE_CASES", "4.787");
        state("COMPLETION_RATE_CASES", "86,32 %");
        state("COMPLETION_RATE_CASES_ABOVE_TARGET", stated);
        var gap = finding("COMPLETION_RATE_CASES_ABOVE_TARGET").orElseThrow();
        assertThat(gap.verdict()).contains(verdict);
        assertThat(said(gap)).contains("Quyết định").doesNotContain("impliedTarget");
    }

    @Test
    void anImpliedTargetNeedsNoStatedRateWhenTheBaseIsGiven() {
        state("COMPLETED_CASES", "4.132");
        state("ENFORCEABLE_CASES", "4.787");
        state("COMPLETION_RATE_CASES_ABOVE_TARGET", "2,32");
        assertThat(said(finding("COMPLETION_RATE_CASES_ABOVE_TARGET").orElseThrow()))
                .contains("86,32 − 2,32", "84,00 %");
    }

    @Test
    void carriedOutAgainstCarriedInIsAnotherFigureThanAgainstTheSamePeriod() {
        state("CARRIED_IN_CASES", "2.010");
        state("CARRIED_OUT_CASES", "1.938");
        stateLastYear("CARRIED_OUT_CASES", "1.995");
        state("CARRIED_OUT_CASES_GROWTH", "giảm 2,86 %");
        state("CARRIED_OUT_CHANGE_CASES", "giảm 3,58 %");
        assertThat(finding("CARRIED_OUT_CASES_GROWTH").orElseThrow().verdict()).contains(Verdict.CONSISTENT);
        assertThat(finding("CARRIED_OUT_CHANGE_CASES").orElseThrow().verdict()).contains(Verdict.CONSISTENT);
    }

    @Test
    void aSheetScoredWithAnotherPercentageRaisesNoQuestionOfMethod() {
        state("CARRIED_OUT_CASES_GROWTH", "giảm 3,05 %");
        claims.add(claim("CARRIED_OUT_CHANGE_CASES", AS_OF, ClaimSource.SCORE_SHEET, "−3,58"));
        assertThat(finding("CARRIED_OUT_CASES_GROWTH").orElseThrow().suggestedCause())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # printed    | won | gap   | verdict      | suspect
            96/200 điểm  | 96  | 2,32  | CONSISTENT   | true
            96/200 điểm  | 96  | −2,32 | CONSISTENT   | false
            96/200 điểm  | 96  | -     | CONSISTENT   | false
            100/200 điểm | 100 | 2,32  | CONSISTENT   | false
            97/200 điểm  | 96  | 2,32  | CONTRADICTS  | true
            196          | 196 | 2,32  | CONSISTENT   | false
            96/100 điểm  | 96  | -     | CONTRADICTS  | false
            96/200 điểm  | -   | 2,32  | UNVERIFIABLE | true
            """)
    void aLowScoreIsSuspectOnlyWhereEveryTargetIsExceeded(
            String printed, BigDecimal won, String gap, Verdict verdict, boolean suspect) {
        sheet = Optional.ofNullable(won)
                .map(points -> new SheetFacts(points, BigDecimal.valueOf(107), BigDecimal.valueOf(200)));
        state("COMPLETION_RATE_CASES_ABOVE_TARGET", gap);
        state("SELF_POINTS", printed);
        var score = finding("SELF_POINTS").orElseThrow();
        assertThat(score.verdict()).contains(verdict);
        assertThat(score.flags().contains(Flag.SUSPECT)).isEqualTo(suspect);
    }

    @Test
    void noComparisonIsMissedWhereTheReportMakesNone() {
        state("COMPLETION_RATE_CASES", "83,33 %");
        state("COMPLETION_RATE_AMOUNT", "56,93 %");
        assertThat(finding("COMPLETION_RATE_CASES").orElseThrow().flags()).isEmpty();
    }

    @Test
    void anOmittedComparisonSaysOnWhichSideOfTheTargetTheRateLies() {
        assigned = Map.of(
                "COMPLETION_RATE_CASES", new Target(new BigDecimal("82.50"), Target.Source.ASSIGNED, "Quyết định"));
        state("COMPLETION_RATE_CASES", "83,33 %");
        state("COMPLETION_RATE_AMOUNT_ABOVE_TARGET", "8,43");
        var rate = finding("COMPLETION_RATE_CASES").orElseThrow();
        assertThat(rate.flags()).containsExactly(Flag.OMITTED);
        assertThat(said(rate)).contains("aboveTarget", "0,83 điểm phần trăm");
    }

    @Test
    void aUnitThatReportedNothingHasNoFindings() {
        claims.add(claim("COMPLETED_CASES", AS_OF, ClaimSource.SCORE_SHEET, "4.132"));
        assertThat(check()).isEmpty();
    }

    @Test
    void aReportIsNeverCheckedByTheSheetsFigures() {
        claims.add(claim("COMPLETED_CASES", AS_OF, ClaimSource.SCORE_SHEET, "4.132"));
        claims.add(claim("ENFORCEABLE_CASES", AS_OF, ClaimSource.SCORE_SHEET, "4.787"));
        state("COMPLETION_RATE_CASES", "86,32 %");
        assertThat(finding("COMPLETION_RATE_CASES").orElseThrow().verdict()).contains(Verdict.UNVERIFIABLE);
    }

    private void state(String indicator, String printed) {
        if (printed != null) {
            claims.add(claim(indicator, AS_OF, ClaimSource.UNIT_REPORT, printed));
        }
    }

    private void stateLastYear(String indicator, String printed) {
        if (printed != null) {
            claims.add(claim(indicator, AS_OF.minusYears(1), ClaimSource.UNIT_REPORT, printed));
        }
    }

    private static Claim claim(String indicator, LocalDate asOf, ClaimSource source, String printed) {
        var quantity = INDICATORS.find(indicator).orElseThrow().quantity();
        var number = new ClaimText(printed).read(quantity).orElseThrow();
        return new Claim(indicator, asOf, source, number, printed, Optional.empty());
    }

    private Optional<Assessment> finding(String indicator) {
        return check().stream()
                .filter(a -> a.subject().code().equals(indicator))
                .findFirst();
    }

    private List<Assessment> check() {
        var known = new UnitClaims(INDICATORS, claims);
        var targets = Targets.of(assigned, Target.allImplied(known, AS_OF), Map.of());
        return ReportCheck.check(new ReportCheck.Report(known, AS_OF, targets, sheet, Map.of()));
    }

    private static String said(Assessment assessment) {
        return assessment.explanation().toString();
    }
}
