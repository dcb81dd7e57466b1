package vn.doichieu.figures.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.doichieu.shared.SameDay;
import vn.doichieu.shared.UnitId;

class SamePeriodsTest {

    private static final UnitId UNIT = new UnitId(1);
    private static final Indicators DELIVERED = DeliveredIndicators.load();
    private static final String RATE = "COMPLETION_RATE_CASES";

    private final Map<String, List<Claim>> forebears = new LinkedHashMap<>();
    private final List<Claim> stated = new ArrayList<>();
    private List<String> divided = List.of();
    private Indicators indicators = DELIVERED;
    private LocalDate asOf = LocalDate.of(2025, 8, 31);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # Hà Giang: done | eligible | Tuyên Quang: done | eligible | pooled count               | pooled rate
            2.000            | 2.500    | 4.132             | 4.787    | 2.000 + 4.132 = 6.132      | 6.132 / 7.287 = 84,15 %
            1                | 1        | 0                 | 999      | 1 + 0 = 1                  | 1 / 1.000 = 0,10 %
            0                | 0        | 4.132             | 4.787    | 0 + 4.132 = 4.132          | 4.132 / 4.787 = 86,32 %
            0                | 0        | 0                 | 0        | 0 + 0 = 0                  | ZERO_BASE
            2.000            | -        | 4.132             | 4.787    | 2.000 + 4.132 = 6.132      | Hà Giang lacks ENFORCEABLE_CASES
            -                | 2.500    | 4.132             | 4.787    | Hà Giang lacks COMPLETED_CASES | Hà Giang lacks COMPLETED_CASES
            -                | -        | 4.132             | 4.787    | Hà Giang lacks COMPLETED_CASES | Hà Giang lacks COMPLETED_CASES, Hà Giang lacks ENFORCEABLE_CASES
            -                | -        | -                 | -        | Hà Giang lacks COMPLETED_CASES, Tuyên Quang lacks COMPLETED_CASES | Hà Giang lacks COMPLETED_CASES, Hà Giang lacks ENFORCEABLE_CASES, Tuyên Quang lacks COMPLETED_CASES, Tuyên Quang lacks ENFORCEABLE_CASES
            """)
    void aMergedUnitIsComparedWithTheSumsOfItsPredecessorsAndNeverWithAMean(
            String oneDone, String oneOf, String otherDone, String otherOf, String count, String rate) {
        reported("Hà Giang", "COMPLETED_CASES", oneDone);
        reported("Hà Giang", "ENFORCEABLE_CASES", oneOf);
        reported("Tuyên Quang", "COMPLETED_CASES", otherDone);
        reported("Tuyên Quang", "ENFORCEABLE_CASES", otherOf);

        assertThat(answer("COMPLETED_CASES")).isEqualTo(count);
        assertThat(answer(RATE)).isEqualTo(rate);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # report: done | eligible | statistics: done | eligible | count taken | rate
            4.132          | 4.787    | 4.312            | 4.787    | UNIT_REPORT 4.132 | UNIT_REPORT 4.132 / 4.787 = 86,32 %
            -              | -        | 4.132            | 4.787    | STATISTICS 4.132  | STATISTICS 4.132 / 4.787 = 86,32 %
            4.131          | -        | 4.132            | 4.787    | STATISTICS 4.132  | STATISTICS 4.132 / 4.787 = 86,32 %
            4.132          | -        | -                | -        | UNIT_REPORT 4.132 | -
            4.132          | -        | -                | 4.787    | UNIT_REPORT 4.132 | -
            -              | -        | -                | -        | -                 | -
            """)
    void theReportOfThatYearComesBeforeItsStatisticsAndARateIsNeverMadeOfBoth(
            String done, String eligible, String counted, String countedOf, String count, String rate) {
        reported("Tuyên Quang", "COMPLETED_CASES", done);
        reported("Tuyên Quang", "ENFORCEABLE_CASES", eligible);
        said("Tuyên Quang", "COMPLETED_CASES", lastYear(), ClaimSource.STATISTICS, counted);
        said("Tuyên Quang", "ENFORCEABLE_CASES", lastYear(), ClaimSource.STATISTICS, countedOf);

        assertThat(taken("COMPLETED_CASES")).isEqualTo(Optional.ofNullable(count));
        assertThat(taken(RATE)).isEqualTo(Optional.ofNullable(rate));
        assertThat(known(RATE).isPresent()).isEqualTo(rate != null);
    }

    @Test
    void aRateThatIsOnlyStatedCanBeComparedButNotAddedUp() {
        reported("Tuyên Quang", RATE, "84,02 %");
        assertThat(answer(RATE)).isEqualTo("84,02 % (chỉ nêu tỷ lệ)");

        reported("Hà Giang", RATE, "80 %");
        assertThat(periods().reported(RATE).orElseThrow()).isInstanceOf(SamePeriod.Incomplete.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # this year's as-of | compared with
            30/09/2025          | 30/09/2024
            01/10/2025          | 01/10/2024
            31/08/2025          | 31/08/2024
            29/02/2024          | 28/02/2023
            28/02/2023          | 28/02/2022
            28/02/2025          | 29/02/2024
            28/02/2024          | 28/02/2023
            30/06/2025          | 30/06/2024
            """)
    void theSamePeriodEndsOnTheSameDayAndAMonthOnItsLast(String now, String then) {
        asOf = day(now);
        assertThat(SameDay.lastYear(asOf)).isEqualTo(day(then));
        said("Tuyên Quang", "COMPLETED_CASES", day(then), ClaimSource.UNIT_REPORT, "3.433");
        assertThat(answer("COMPLETED_CASES")).isEqualTo("3.433");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # Hà Giang on | Tuyên Quang on | answer
            31/08/2024    | 30/09/2024     | OTHER_DAY Tuyên Quang: 30/09/2024
            30/06/2024    | 30/09/2024     | OTHER_DAY Hà Giang, Tuyên Quang: 30/06/2024, 30/09/2024
            -             | 30/09/2024     | Hà Giang lacks COMPLETED_CASES, Tuyên Quang lacks COMPLETED_CASES
            31/08/2024    | 31/08/2024     | 100 + 100 = 200
            """)
    void elevenMonthsAreNotComparedWithTwelve(String one, String other, String expected) {
        forebears.put("Hà Giang", new ArrayList<>());
        if (one != null) {
            said("Hà Giang", "COMPLETED_CASES", day(one), ClaimSource.UNIT_REPORT, "100");
        }
        said("Tuyên Quang", "COMPLETED_CASES", day(other), ClaimSource.UNIT_REPORT, "100");
        assertThat(answer("COMPLETED_CASES")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # method from | of                | as of      | completed cases | rate   | newly accepted
            01/07/2026    | COMPLETED_CASES   | 31/08/2026 | METHOD          | METHOD | 100
            01/07/2026    | COMPLETED_CASES   | 30/06/2026 | 100             | 100 %  | 100
            01/07/2026    | COMPLETED_CASES   | 01/07/2026 | METHOD          | METHOD | 100
            01/07/2026    | COMPLETED_CASES   | 30/06/2027 | METHOD          | METHOD | 100
            01/07/2026    | COMPLETED_CASES   | 01/07/2027 | 100             | 100 %  | 100
            01/07/2026    | ENFORCEABLE_CASES | 31/08/2026 | 100             | METHOD | 100
            """)
    void whatTheLawCountsAnewIsNotComparedWithWhatItCountedBefore(
            String from, String of, String now, String completed, String rate, String accepted) {
        asOf = day(now);
        indicators = new Indicators(
                DELIVERED.ordered(),
                Map.of(
                        of,
                        List.of(
                                new MethodVersion(
                                        LocalDate.MIN, Optional.of(day(from).minusDays(1)), "cũ", ""),
                                new MethodVersion(day(from), Optional.empty(), "mới", "Luật số 106/2025/QH15"))),
                List.of());
        for (var code : List.of("COMPLETED_CASES", "ENFORCEABLE_CASES", "NEWLY_ACCEPTED_CASES")) {
            reported("Tuyên Quang", code, "100");
        }
        assertThat(answer("COMPLETED_CASES")).startsWith(completed);
        assertThat(answer(RATE)).contains(rate.equals("METHOD") ? "Luật số 106/2025/QH15" : "100,00 %");
        assertThat(answer("NEWLY_ACCEPTED_CASES")).isEqualTo(accepted);
    }

    @Test
    void whereAPredecessorWentElsewhereTooNothingIsAddedUp() {
        reported("Huyện Một", "COMPLETED_CASES", "100");
        reported("Huyện Hai", "COMPLETED_CASES", "50");
        divided = List.of("Huyện Một", "Huyện Hai");
        assertThat(answer("COMPLETED_CASES")).isEqualTo("DIVIDED Huyện Một, Huyện Hai");
        assertThat(periods().claims()).isEmpty();
    }

    @Test
    void aUnitWithoutAPastHasNoSamePeriod() {
        assertThat(answer("COMPLETED_CASES")).isEqualTo("NEW_UNIT 31/08/2024");
        assertThat(answer(RATE)).isEqualTo("NEW_UNIT 31/08/2024");
    }

    @Test
    void onlyCountedFiguresAndTheirRatesHaveASamePeriod() {
        reported("Tuyên Quang", "SELF_POINTS", "96");
        reported("Tuyên Quang", "COMPLETED_CASES_GROWTH", "20 %");
        assertThat(periods().reported("SELF_POINTS")).isEmpty();
        assertThat(periods().reported("COMPLETED_CASES_GROWTH")).isEmpty();
        assertThat(SamePeriods.unknown().reported("COMPLETED_CASES")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # indicator           | now   | growth or difference
            COMPLETED_CASES       | 6.500 | +6,00 %
            COMPLETED_CASES       | 6.132 | 0,00 %
            COMPLETED_CASES       | 3.066 | −50,00 %
            COMPLETION_RATE_CASES | 86,15 | +2,00 điểm phần trăm
            COMPLETION_RATE_CASES | 80    | −4,15 điểm phần trăm
            """)
    void countsGrowByPercentAndRatesDifferByPoints(String code, String now, String shown) {
        merged();
        var value = new BigDecimal(now.replace(".", "").replace(',', '.'));
        assertThat(periods().change(DELIVERED.find(code).orElseThrow(), new KnownFigure(value, now, false)))
                .hasValueSatisfying(change -> assertThat(change.shown()).isEqualTo(shown));
    }

    @Test
    void nothingGrowsFromNothing() {
        reported("Tuyên Quang", "COMPLETED_CASES", "0");
        assertThat(periods()
                        .change(
                                DELIVERED.find("COMPLETED_CASES").orElseThrow(),
                                new KnownFigure(BigDecimal.TEN, "10", false)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # indicator           | this year's report says of last year | told anew
            COMPLETED_CASES       | 6.132 việc                           | false
            COMPLETED_CASES       | 6.133 việc                           | true
            COMPLETED_CASES       | hơn 6.000 việc                       | false
            COMPLETION_RATE_CASES | 84,15 %                              | false
            COMPLETION_RATE_CASES | 84,1 %                               | false
            COMPLETION_RATE_CASES | 84,16 %                              | false
            COMPLETION_RATE_CASES | 83,16 %                              | true
            NEWLY_ACCEPTED_CASES  | 10 việc                              | false
            """)
    void whatThisYearsReportSaysOfLastYearIsHeldAgainstWhatWasReportedThen(String code, String printed, boolean anew) {
        merged();
        stated.add(claim(code, lastYear(), ClaimSource.UNIT_REPORT, printed));
        assertThat(periods().restated(DELIVERED.find(code).orElseThrow())).isEqualTo(anew);
    }

    @Test
    void theReportsOwnWordIsComparedWithFirst() {
        merged();
        stated.add(claim("COMPLETED_CASES", lastYear(), ClaimSource.UNIT_REPORT, "6.000 việc"));
        var completed = DELIVERED.find("COMPLETED_CASES").orElseThrow();
        assertThat(periods().figure(completed))
                .hasValueSatisfying(figure -> assertThat(figure.shown()).isEqualTo("6.000"));
        assertThat(periods().change(completed, new KnownFigure(new BigDecimal(6600), "6.600", false)))
                .hasValueSatisfying(change -> assertThat(change.shown()).isEqualTo("+10,00 %"));
    }

    private void merged() {
        reported("Hà Giang", "COMPLETED_CASES", "2.000");
        reported("Hà Giang", "ENFORCEABLE_CASES", "2.500");
        reported("Tuyên Quang", "COMPLETED_CASES", "4.132");
        reported("Tuyên Quang", "ENFORCEABLE_CASES", "4.787");
    }

    private void reported(String unit, String code, String value) {
        said(unit, code, lastYear(), ClaimSource.UNIT_REPORT, value);
    }

    private void said(String unit, String code, LocalDate day, ClaimSource source, String value) {
        var claims = forebears.computeIfAbsent(unit, none -> new ArrayList<>());
        if (value != null) {
            claims.add(claim(code, day, source, value));
        }
    }

    private static Claim claim(String code, LocalDate day, ClaimSource source, String printed) {
        var quantity = DELIVERED.find(code).orElseThrow().quantity();
        var number = new ClaimText(printed).read(quantity).orElseThrow();
        return new Claim(code, day, source, number, printed, Optional.empty());
    }

    private SamePeriods periods() {
        var units = new ArrayList<Forebear>();
        forebears.forEach((name, claims) ->
                units.add(new Forebear(new UnitId(10 + units.size()), name, lastYear(), indicators, claims)));
        return SamePeriods.of(new SamePeriods.Facts(indicators, UNIT, asOf, units, divided, stated));
    }

    private String answer(String code) {
        return words(periods().reported(code).orElseThrow());
    }

    private static String words(SamePeriod answer) {
        if (answer instanceof SamePeriod.Incomplete incomplete) {
            return String.join(
                    ", ",
                    incomplete.gaps().stream()
                            .map(gap -> gap.name() + " lacks " + code(gap.figure()))
                            .toList());
        }
        if (answer instanceof SamePeriod.NotComparable none) {
            var arguments = none.why().arguments();
            return switch (none.reason()) {
                case ZERO_BASE -> "ZERO_BASE";
                case OTHER_DAY -> "OTHER_DAY " + arguments.get(0) + ": " + arguments.get(1);
                case METHOD -> "METHOD " + arguments.get(2);
                case NEW_UNIT, DIVIDED -> none.reason() + " " + arguments.get(0);
            };
        }
        return answer.figure().orElseThrow().shown();
    }

    private static String code(String name) {
        return DELIVERED.ordered().stream()
                .filter(indicator -> indicator.name().equals(name))
                .findFirst()
                .orElseThrow()
                .code();
    }

    private Optional<String> taken(String code) {
        var answer = periods().reported(code).orElseThrow();
        return answer.figure().map(figure -> answer.parts().get(0).source() + " " + figure.shown());
    }

    /** What the report would be checked with. */
    private Optional<KnownFigure> known(String code) {
        return new UnitClaims(indicators, periods().claims()).known(code, lastYear(), ClaimSource.UNIT_REPORT);
    }

    private LocalDate lastYear() {
        return SameDay.lastYear(asOf);
    }

    private static LocalDate day(String text) {
        var parts = Arrays.stream(text.split("/")).map(Integer::valueOf).toList();
        return LocalDate.of(parts.get(2), parts.get(1), parts.get(0));
    }
}
