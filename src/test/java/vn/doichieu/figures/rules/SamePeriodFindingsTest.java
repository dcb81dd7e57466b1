package vn.doichieu.figures.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.doichieu.shared.UnitId;

/** What the check of a merged unit's report says about the same period. */
class SamePeriodFindingsTest {

    private static final LocalDate AS_OF = LocalDate.of(2025, 8, 31);
    private static final LocalDate PRIOR = LocalDate.of(2024, 8, 31);
    private static final Targets NO_TARGETS = Targets.of(Map.of(), Map.of(), Map.of());
    private static final Indicators INDICATORS = new Indicators(
            DeliveredIndicators.load().ordered(),
            Map.of(),
            List.of(new Check(
                    "TWO_VALUES",
                    14,
                    Check.Kind.TWO_VALUES,
                    Severity.WARNING,
                    BigDecimal.ZERO,
                    Stream.of("COMPLETED_CASES", "COMPLETION_RATE_CASES")
                            .map(code -> new Check.Term(Check.Role.RESULT, code))
                            .toList(),
                    "Số cùng kỳ nêu năm nay = số báo cáo năm trước")));

    private final List<Claim> claims = new ArrayList<>();
    private final List<Claim> giang = new ArrayList<>();
    private final List<Claim> quang = new ArrayList<>();
    private List<String> divided = List.of();

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # what the report states                    | own base  | verdict      | says                       | says not
            COMPLETED_CASES_GROWTH       | 6,00 %       | -         | CONSISTENT   | pooled, Hà Giang, Tuyên Quang, 2.000 + 4.132 = 6.132 | missing
            COMPLETED_CASES_GROWTH       | 8,33 %       | -         | CONTRADICTS  | pooled                     | missing
            COMPLETED_CASES_GROWTH       | 8,33 %       | 6.000     | CONSISTENT   | recomputed                 | pooled
            COMPLETED_CASES_INCREASE     | tăng 368     | -         | CONSISTENT   | pooled                     | missing
            COMPLETED_CASES_INCREASE     | tăng 500     | -         | CONTRADICTS  | pooled                     | missing
            COMPLETION_RATE_CASES_CHANGE | 2,52 điểm %  | -         | CONSISTENT   | pooled, 6.132 / 7.287 = 84,15 % | missing
            COMPLETION_RATE_CASES_CHANGE | 3,51 điểm %  | -         | CONTRADICTS  | pooled                     | missing
            """)
    void whatTheReportGivesNoBaseForIsCheckedWithThePooledFigureWhichIsSaid(
            String code, String stated, String ownBase, Verdict verdict, String says, String saysNot) {
        bothHaveReported();
        theUnitHasReported();
        state(code, AS_OF, stated);
        state("COMPLETED_CASES", PRIOR, ownBase);

        var found = finding(code);
        assertThat(found.verdict()).contains(verdict);
        assertThat(said(found)).contains(says.split(", ")).doesNotContain(saysNot);
    }

    @Test
    void whoLacksAFigureIsNamedAndAskedFor() {
        quang.add(claim("COMPLETED_CASES", PRIOR, "4.132"));
        quang.add(claim("ENFORCEABLE_CASES", PRIOR, "4.787"));
        theUnitHasReported();
        state("COMPLETED_CASES_GROWTH", AS_OF, "6,00 %");
        state("COMPLETION_RATE_CASES_CHANGE", AS_OF, "2,52 điểm %");

        assertThat(finding("COMPLETED_CASES_GROWTH").verdict()).contains(Verdict.UNVERIFIABLE);
        assertThat(said(finding("COMPLETED_CASES_GROWTH")))
                .contains("poolIncomplete", "Hà Giang – Số việc thi hành xong");
        assertThat(finding("COMPLETED_CASES_GROWTH").questions()).hasSize(1);
        assertThat(said(finding("COMPLETION_RATE_CASES_CHANGE"))).contains("Hà Giang – Số việc có điều kiện thi hành");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # stated                     | as          | own base | verdict      | says
            COMPLETED_CASES_GROWTH       | 6,00 %      | -        | UNVERIFIABLE | notComparable
            COMPLETED_CASES_GROWTH       | 8,33 %      | 6.000    | CONSISTENT   | comparedAnyway
            COMPLETED_CASES_INCREASE     | tăng 368    | -        | UNVERIFIABLE | notComparable
            COMPLETION_RATE_CASES_CHANGE | 2,52 điểm % | -        | UNVERIFIABLE | notComparable
            """)
    void whatIsNotComparableIsSaidAndNotAskedFor(
            String code, String stated, String ownBase, Verdict verdict, String says) {
        bothHaveReported();
        divided = List.of("Hà Giang");
        theUnitHasReported();
        state(code, AS_OF, stated);
        state("COMPLETED_CASES", PRIOR, ownBase);

        var found = finding(code);
        assertThat(found.verdict()).contains(verdict);
        assertThat(said(found)).contains(says, "DIVIDED", "Hà Giang");
        assertThat(found.questions()).isEmpty();
    }

    @Test
    void aFigureOfLastYearToldAnewIsFoundWithAllValuesAndPlaces() {
        bothHaveReported();
        theUnitHasReported();
        state("COMPLETED_CASES", PRIOR, "6.000 việc");

        assertThat(twoValues()).singleElement().satisfies(found -> {
            assertThat(found.outcome()).isEqualTo(CheckResult.Outcome.VIOLATED);
            assertThat(found.difference())
                    .hasValueSatisfying(off -> assertThat(off).isEqualByComparingTo("-132"));
            assertThat(found.figures())
                    .extracting(CheckResult.Term::who, CheckResult.Term::shown, CheckResult.Term::place)
                    .containsExactly(
                            tuple("", "6.000", Optional.of("mục II")),
                            tuple("Hà Giang", "2.000", Optional.of("mục II")),
                            tuple("Tuyên Quang", "4.132", Optional.of("mục II")));
            assertThat(found.figures()).extracting(CheckResult.Term::asOf).containsOnly(PRIOR);
            assertThat(found.explanation().toString())
                    .contains("twoValuesPooled", "2.000 + 4.132 = 6.132", "2.000 (mục II)", "reportedBy");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            COMPLETED_CASES       | 6.132 việc
            COMPLETION_RATE_CASES | 84,15 %
            COMPLETION_RATE_CASES | 84,1 %
            """)
    void toldTheSameItIsNone(String code, String printed) {
        bothHaveReported();
        theUnitHasReported();
        state(code, PRIOR, printed);
        assertThat(twoValues()).isEmpty();
    }

    @Test
    void theMeanOfTwoRatesIsToldAnewToo() {
        bothHaveReported();
        theUnitHasReported();
        state("COMPLETION_RATE_CASES", PRIOR, "83,16 %");
        assertThat(twoValues()).extracting(CheckResult::subject).containsExactly("COMPLETION_RATE_CASES");
    }

    private void bothHaveReported() {
        giang.add(claim("COMPLETED_CASES", PRIOR, "2.000"));
        giang.add(claim("ENFORCEABLE_CASES", PRIOR, "2.500"));
        quang.add(claim("COMPLETED_CASES", PRIOR, "4.132"));
        quang.add(claim("ENFORCEABLE_CASES", PRIOR, "4.787"));
    }

    private void theUnitHasReported() {
        state("COMPLETED_CASES", AS_OF, "6.500");
        state("ENFORCEABLE_CASES", AS_OF, "7.500");
    }

    private void state(String code, LocalDate day, String printed) {
        if (printed != null) {
            claims.add(claim(code, day, printed));
        }
    }

    private static Claim claim(String code, LocalDate day, String printed) {
        var quantity = INDICATORS.find(code).orElseThrow().quantity();
        var number = new ClaimText(printed).read(quantity).orElseThrow();
        return new Claim(code, day, ClaimSource.UNIT_REPORT, number, printed, Optional.of("mục II"));
    }

    private Assessment finding(String code) {
        return check().stream()
                .filter(found -> found.subject().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<CheckResult> twoValues() {
        return FigureChecks.of(claims(), AS_OF, NO_TARGETS, Surroundings.NONE, periods());
    }

    private List<Assessment> check() {
        return ReportCheck.check(
                new ReportCheck.Report(claims(), AS_OF, NO_TARGETS, Optional.empty(), Map.of(), periods()));
    }

    /** What was reported last year first: what the report itself says of that day holds. */
    private UnitClaims claims() {
        return new UnitClaims(
                INDICATORS,
                Stream.concat(periods().claims().stream(), claims.stream()).toList());
    }

    private SamePeriods periods() {
        return SamePeriods.of(new SamePeriods.Facts(
                INDICATORS,
                new UnitId(1),
                AS_OF,
                List.of(forebear(2, "Hà Giang", giang), forebear(3, "Tuyên Quang", quang)),
                divided,
                claims.stream().filter(claim -> claim.asOf().equals(PRIOR)).toList()));
    }

    private static Forebear forebear(long id, String name, List<Claim> said) {
        return new Forebear(new UnitId(id), name, PRIOR, INDICATORS, said);
    }

    private static String said(Assessment found) {
        return found.explanation().toString();
    }
}
