package vn.doichieu.figures.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.doichieu.figures.rules.Check.Kind.AT_MOST_ALL;
import static vn.doichieu.figures.rules.Check.Kind.CARRIED_OVER;
import static vn.doichieu.figures.rules.Check.Kind.NOT_NEGATIVE;
import static vn.doichieu.figures.rules.Check.Kind.ORDER;
import static vn.doichieu.figures.rules.Check.Kind.PARTS;
import static vn.doichieu.figures.rules.Check.Kind.PERIOD;
import static vn.doichieu.figures.rules.Check.Kind.ROUND_MONEY;
import static vn.doichieu.figures.rules.Check.Kind.SCALE;
import static vn.doichieu.figures.rules.Check.Kind.SCOPE;
import static vn.doichieu.figures.rules.Check.Kind.SERIES;
import static vn.doichieu.figures.rules.Check.Kind.SHARE;
import static vn.doichieu.figures.rules.Check.Kind.SIGN;
import static vn.doichieu.figures.rules.Check.Kind.STATED;
import static vn.doichieu.figures.rules.Check.Kind.SUM;
import static vn.doichieu.figures.rules.Check.Kind.SWING;
import static vn.doichieu.figures.rules.Check.Kind.TWO_VALUES;
import static vn.doichieu.figures.rules.Check.Kind.WHOLE_YEAR_TARGET;
import static vn.doichieu.figures.rules.CheckResult.Outcome.INCOMPLETE;
import static vn.doichieu.figures.rules.CheckResult.Outcome.SUSPECT;
import static vn.doichieu.figures.rules.CheckResult.Outcome.VIOLATED;
import static vn.doichieu.figures.rules.CheckResult.Outcome.WITHIN_TOLERANCE;
import static vn.doichieu.figures.rules.ClaimSource.INSPECTED;
import static vn.doichieu.figures.rules.ClaimSource.SCORE_SHEET;
import static vn.doichieu.figures.rules.ClaimSource.STATISTICS;
import static vn.doichieu.figures.rules.ClaimSource.UNIT_REPORT;

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

class FigureChecksTest {

    private static final LocalDate AS_OF = LocalDate.of(2023, 8, 31);
    private static final LocalDate PRIOR = AS_OF.minusYears(1);
    private static final Indicators DELIVERED = DeliveredIndicators.load();

    private final List<Claim> claims = new ArrayList<>();
    private Check check = check(SUM, "TO_ENFORCE_CASES");
    private Surroundings around = Surroundings.NONE;
    private Targets targets = new Targets(Map.of(), Map.of());

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # to enforce | enforceable | not yet | other | outcome  | off
            18.819       | 13.409      | 5.255   | 155   | -        |
            18.820       | 13.409      | 5.255   | 155   | VIOLATED | 1
            18.818       | 13.409      | 5.255   | 155   | VIOLATED | -1
            0            | 0           | 0       | 0     | -        |
            18.819       | 13.409      | -       | 155   | -        |
            -            | 13.409      | 5.255   | 155   | -        |
            """)
    void aTotalIsTheSumOfItsParts(
            String total, String first, String second, String third, CheckResult.Outcome outcome, BigDecimal off) {
        check = new Check(
                "TO_ENFORCE_PARTS_CASES",
                3,
                SUM,
                Severity.ERROR,
                BigDecimal.ZERO,
                terms(
                        "RESULT TO_ENFORCE_CASES",
                        "PLUS ENFORCEABLE_CASES",
                        "PLUS NOT_ENFORCEABLE_CASES",
                        "PLUS POSTPONED_SUSPENDED_OTHER_CASES"),
                "Phải thi hành = ba phần");
        state("TO_ENFORCE_CASES", total);
        state("ENFORCEABLE_CASES", first);
        state("NOT_ENFORCEABLE_CASES", second);
        state("POSTPONED_SUSPENDED_OTHER_CASES", third);
        expect(outcome);
        if (off != null) {
            assertThat(only().difference()).contains(off);
            assertThat(only().explanation().toString()).contains("13.409 + 5.255 + 155, 18.819");
            assertThat(only().contradicts()).isTrue();
            assertThat(only().indicators()).hasSize(4);
            assertThat(only().key()).isEqualTo("TO_ENFORCE_PARTS_CASES:TO_ENFORCE_CASES:UNIT_REPORT");
        }
    }

    @Test
    void whatIsTakenAwayIsSubtracted() {
        check = new Check(
                "TO_ENFORCE_CASES",
                2,
                SUM,
                Severity.ERROR,
                BigDecimal.ZERO,
                terms(
                        "RESULT TO_ENFORCE_CASES",
                        "PLUS TOTAL_HANDLED_CASES",
                        "MINUS DELEGATED_OUT_CASES",
                        "MINUS CANCELLED_CASES"),
                "Phải thi hành");
        state("TO_ENFORCE_CASES", "6.251");
        state("TOTAL_HANDLED_CASES", "6.300");
        state("DELEGATED_OUT_CASES", "40");
        state("CANCELLED_CASES", "10");
        assertThat(only().explanation().toString()).contains("6.300 − 40 − 10", "6.250", "+1");
    }

    @Test
    void aFormOfStatisticsHasAllFiguresSoAMissingOneIsNamed() {
        check = new Check(
                "TOTAL_HANDLED_CASES",
                1,
                SUM,
                Severity.ERROR,
                BigDecimal.ZERO,
                terms("RESULT TOTAL_HANDLED_CASES", "PLUS CARRIED_IN_CASES", "PLUS NEWLY_ACCEPTED_CASES"),
                "Tổng số thụ lý");
        state(STATISTICS, AS_OF, "TOTAL_HANDLED_CASES", "6.300");
        state(STATISTICS, AS_OF, "CARRIED_IN_CASES", "2.010");
        expect(INCOMPLETE);
        assertThat(only().explanation().toString()).contains("Thụ lý mới");
        assertThat(only().contradicts()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # completed | enforceable | to enforce | outcome
            4.787       | 4.787       | 6.250      | -
            4.788       | 4.787       | 6.250      | VIOLATED
            4.132       | 6.251       | 6.250      | VIOLATED
            6.251       | -           | 6.250      | VIOLATED
            4.132       | -           | -          | -
            """)
    void aPartIsNoMoreThanItsWhole(String completed, String eligible, String all, CheckResult.Outcome outcome) {
        check = new Check(
                "COMPLETED_WITHIN_CASES",
                4,
                ORDER,
                Severity.ERROR,
                BigDecimal.ZERO,
                terms("RESULT COMPLETED_CASES", "WHOLE ENFORCEABLE_CASES", "WHOLE TO_ENFORCE_CASES"),
                "");
        state("COMPLETED_CASES", completed);
        state("ENFORCEABLE_CASES", eligible);
        state("TO_ENFORCE_CASES", all);
        expect(outcome);
    }

    @ParameterizedTest
    @CsvSource({"-1, VIOLATED", "0, ", "1, "})
    void whatIsCountedIsNotNegative(String value, CheckResult.Outcome outcome) {
        check = check(NOT_NEGATIVE, "COMPLETED_CASES");
        claims.add(claim(UNIT_REPORT, AS_OF, "COMPLETED_CASES", new PrintedNumber(new BigDecimal(value), 0), value));
        expect(outcome);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            100,00 % | -
            100,01 % | VIOLATED
            863,2 %  | VIOLATED
            """)
    void aShareIsNoMoreThanAll(String rate, CheckResult.Outcome outcome) {
        check = check(AT_MOST_ALL, "COMPLETION_RATE_CASES");
        state("COMPLETION_RATE_CASES", rate);
        expect(outcome);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # statistics | completed | enforceable | outcome
            86,32 %      | 4.132     | 4.787       | -
            86,3 %       | 4.132     | 4.787       | -
            86,31 %      | 4.132     | 4.787       | WITHIN_TOLERANCE
            86,23 %      | 4.132     | 4.787       | VIOLATED
            86,23 %      | 4.132     | -           | -
            """)
    void aStatedRateOfStatisticsIsRecomputed(
            String rate, String completed, String eligible, CheckResult.Outcome outcome) {
        check = new Check(
                "RATES_STATED",
                5,
                STATED,
                Severity.WARNING,
                new BigDecimal("0.01"),
                terms("RESULT COMPLETION_RATE_CASES"),
                "");
        state(STATISTICS, AS_OF, "COMPLETION_RATE_CASES", rate);
        state(STATISTICS, AS_OF, "COMPLETED_CASES", completed);
        state(STATISTICS, AS_OF, "ENFORCEABLE_CASES", eligible);
        expect(outcome);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # department | office | first | second | outcome
            4.132        | 1.000  | 2.000 | 1.132  | -
            4.133        | 1.000  | 2.000 | 1.132  | VIOLATED
            4.132        | -      | 2.000 | 1.132  | INCOMPLETE
            4.132        | 1.000  | 2.000 | -      | INCOMPLETE
            4.132        | -      | -     | -      | INCOMPLETE
            -            | 1.000  | 2.000 | 1.132  | -
            """)
    void aDepartmentIsItsOfficeAndTheUnitsBelow(
            String whole, String office, String first, String second, CheckResult.Outcome outcome) {
        check = check(PARTS, "COMPLETED_CASES", "ENFORCEABLE_CASES");
        state("COMPLETED_CASES", whole);
        around = surroundings(
                List.of(part("Văn phòng", 1, office), part("Chi cục A", 2, first), part("Chi cục B", 3, second)));
        state("NEWLY_ACCEPTED_CASES", "1");
        expect(outcome);
        if (outcome == INCOMPLETE) {
            assertThat(only().explanation().toString()).contains(office == null ? "Văn phòng" : "Chi cục B");
        } else if (outcome == VIOLATED) {
            assertThat(only().figures())
                    .extracting(CheckResult.Term::who)
                    .containsExactly("", "Văn phòng", "Chi cục A", "Chi cục B");
            assertThat(only().explanation().toString())
                    .contains("Văn phòng 1.000 + Chi cục A 2.000 + Chi cục B 1.132", "4.132", "+1");
        }
    }

    @Test
    void ofManyTotalsWithoutPartsOneResultNamesWhoIsMissing() {
        check = check(PARTS, "COMPLETED_CASES", "ENFORCEABLE_CASES");
        state("COMPLETED_CASES", "4.132");
        state("ENFORCEABLE_CASES", "4.787");
        around = surroundings(List.of(part("Văn phòng", 1, null)));
        expect(INCOMPLETE);
        assertThat(only().figures()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"2023-08-31, ", "2023-09-30, VIOLATED", "2022-08-31, VIOLATED"})
    void aReportSpeaksOfTheDayOfItsRound(LocalDate day, CheckResult.Outcome outcome) {
        check = new Check("SAME_AS_OF", 11, PERIOD, Severity.ERROR, BigDecimal.ZERO, List.of(), "");
        state("COMPLETED_CASES", "1");
        around = new Surroundings(true, Optional.empty(), Optional.empty(), List.of(), Optional.of(day), true);
        expect(outcome);
    }

    @Test
    void aReportWithUnitsBelowSaysWhoseFiguresItGives() {
        check = new Check("SCOPE_STATED", 17, SCOPE, Severity.WARNING, BigDecimal.ZERO, List.of(), "");
        state("COMPLETED_CASES", "1");
        var parts = List.of(part("Văn phòng", 1, null));
        around = new Surroundings(true, Optional.empty(), Optional.empty(), parts, Optional.empty(), false);
        expect(VIOLATED);
        assertThat(only().contradicts()).isFalse();
        around = surroundings(parts);
        expect(null);
        around = new Surroundings(true, Optional.empty(), Optional.empty(), List.of(), Optional.empty(), false);
        expect(null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # rate  | interim | outcome
            83,99 % | true    | SUSPECT
            84,00 % | true    | -
            83,99 % | false   | -
            """)
    void aTargetOfTheWholeYearIsNotMissedInTheMiddleOfIt(String rate, boolean interim, CheckResult.Outcome outcome) {
        check = check(WHOLE_YEAR_TARGET, "COMPLETION_RATE_CASES");
        targets = new Targets(
                Map.of(
                        "COMPLETION_RATE_CASES",
                        new Target(new BigDecimal("84.00"), Target.Source.ASSIGNED, "Quyết định")),
                Map.of());
        state("COMPLETION_RATE_CASES", rate);
        around = new Surroundings(interim, Optional.empty(), Optional.empty(), List.of(), Optional.empty(), true);
        expect(outcome);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # now   | prior | outcome
            5.149   | 3.433 | -
            5.150   | 3.433 | SUSPECT
            1.717   | 3.433 | -
            1.716   | 3.433 | SUSPECT
            5.150   | 0     | -
            5.150   | -     | -
            """)
    void aLargeSwingHasToBeExplained(String now, String prior, CheckResult.Outcome outcome) {
        check = new Check(
                "SWING", 13, SWING, Severity.WARNING, new BigDecimal("50"), terms("RESULT COMPLETED_CASES"), "");
        state("COMPLETED_CASES", now);
        state(UNIT_REPORT, PRIOR, "COMPLETED_CASES", prior);
        expect(outcome);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # now | earlier | outcome
            4.132 | 4.132   | -
            4.131 | 4.132   | VIOLATED
            4.132 | -       | -
            """)
    void cumulativeFiguresDoNotFall(String now, String earlier, CheckResult.Outcome outcome) {
        check = check(SERIES, "COMPLETED_CASES");
        var day = LocalDate.of(2023, 5, 31);
        state("COMPLETED_CASES", now);
        state(UNIT_REPORT, day, "COMPLETED_CASES", earlier);
        around = new Surroundings(true, Optional.of(day), Optional.empty(), List.of(), Optional.empty(), true);
        expect(outcome);
    }

    @ParameterizedTest
    @CsvSource({"2010, 2010, ", "2010, 2011, VIOLATED"})
    void whatAYearCarriesInIsWhatTheYearBeforeCarriedOut(String in, String out, CheckResult.Outcome outcome) {
        check = new Check(
                "CARRIED_OVER_CASES",
                8,
                CARRIED_OVER,
                Severity.WARNING,
                BigDecimal.ZERO,
                terms("RESULT CARRIED_IN_CASES", "WHOLE CARRIED_OUT_CASES"),
                "");
        var end = LocalDate.of(2022, 9, 30);
        state("CARRIED_IN_CASES", in);
        state(UNIT_REPORT, end, "CARRIED_OUT_CASES", out);
        around = new Surroundings(true, Optional.empty(), Optional.of(end), List.of(), Optional.empty(), true);
        expect(outcome);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # last year's report | this year's of last year | outcome
            3.433                | 3.433                    | -
            3.433                | 3.434                    | VIOLATED
            -                    | 3.434                    | -
            3.433                | -                        | -
            """)
    void whatLastYearsReportSaidStands(String then, String now, CheckResult.Outcome outcome) {
        check = check(TWO_VALUES, "COMPLETED_CASES");
        state(UNIT_REPORT, PRIOR, "COMPLETED_CASES", then);
        state(UNIT_REPORT, PRIOR, "COMPLETED_CASES", now);
        state("COMPLETED_CASES", "4.132");
        expect(outcome);
    }

    @Test
    void whatIsSaidToHaveFallenIsNegative() {
        check = check(SIGN, "CARRIED_OUT_CASES_GROWTH");
        claims.add(claim(UNIT_REPORT, AS_OF, "CARRIED_OUT_CASES_GROWTH", PrintedNumber.of("3.05"), "giảm 3,05%"));
        expect(VIOLATED);
        claims.clear();
        state("CARRIED_OUT_CASES_GROWTH", "giảm 3,05%");
        expect(null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # other | to enforce | outcome
            50      | 1.000      | -
            51      | 1.000      | SUSPECT
            51      | 0          | -
            """)
    void theRestIsASmallShare(String other, String all, CheckResult.Outcome outcome) {
        check = new Check(
                "OTHER_SHARE_CASES",
                16,
                SHARE,
                Severity.WARNING,
                new BigDecimal("5"),
                terms("RESULT POSTPONED_SUSPENDED_OTHER_CASES", "WHOLE TO_ENFORCE_CASES"),
                "");
        state("POSTPONED_SUSPENDED_OTHER_CASES", other);
        state("TO_ENFORCE_CASES", all);
        expect(outcome);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            69.647.668.000 | -
            69.647.000.000 | SUSPECT
            69.647.668.001 | -
            0              | -
            """)
    void roundMillionsAreNoFigureToAddUp(String amount, CheckResult.Outcome outcome) {
        check = new Check(
                "MONEY_TO_THE_DONG",
                18,
                ROUND_MONEY,
                Severity.NOTE,
                new BigDecimal("1000000"),
                terms("RESULT COMPLETED_AMOUNT"),
                "");
        state("COMPLETED_AMOUNT", amount);
        expect(outcome);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # report       | statistics     | last year      | outcome
            69.647.668.000 | 69.647.668     | -              | SUSPECT
            69.647.668.000 | 69             | -              | SUSPECT
            69.647.668.000 | 69.647.669.000 | -              | -
            69.647.668     | -              | 63.822.721.000 | SUSPECT
            69.647.668.000 | -              | 63.822.721.000 | -
            69.647.668.000 | 0              | 0              | -
            """)
    void billionsTakenForDongAreNoticed(String report, String form, String before, CheckResult.Outcome outcome) {
        check = new Check(
                "SAME_MAGNITUDE",
                18,
                SCALE,
                Severity.WARNING,
                new BigDecimal("1000"),
                terms("RESULT COMPLETED_AMOUNT"),
                "");
        state("COMPLETED_AMOUNT", report);
        state(STATISTICS, AS_OF, "COMPLETED_AMOUNT", form);
        state(UNIT_REPORT, PRIOR, "COMPLETED_AMOUNT", before);
        expect(outcome);
    }

    @Test
    void eachSourceIsCheckedByItsOwnFigures() {
        check = new Check(
                "COMPLETED_WITHIN_CASES",
                4,
                ORDER,
                Severity.ERROR,
                BigDecimal.ZERO,
                terms("RESULT COMPLETED_CASES", "WHOLE ENFORCEABLE_CASES"),
                "");
        for (var source : List.of(UNIT_REPORT, STATISTICS, INSPECTED, SCORE_SHEET)) {
            state(source, AS_OF, "COMPLETED_CASES", "5.000");
        }
        state(STATISTICS, AS_OF, "ENFORCEABLE_CASES", "4.787");
        assertThat(results()).extracting(CheckResult::source).containsExactly(STATISTICS);
    }

    private void expect(CheckResult.Outcome outcome) {
        assertThat(results())
                .extracting(CheckResult::outcome)
                .isEqualTo(Stream.ofNullable(outcome).toList());
        assertThat(List.of(VIOLATED, INCOMPLETE, SUSPECT, WITHIN_TOLERANCE))
                .hasSize(CheckResult.Outcome.values().length);
    }

    private CheckResult only() {
        return results().get(0);
    }

    private List<CheckResult> results() {
        var known = new UnitClaims(new Indicators(DELIVERED.ordered(), Map.of(), List.of(check)), claims);
        return FigureChecks.of(known, AS_OF, targets, around);
    }

    private static Check check(Check.Kind kind, String... indicators) {
        var terms = Stream.of(indicators).map(code -> "RESULT " + code).toArray(String[]::new);
        return new Check(kind.name(), 1, kind, Severity.ERROR, BigDecimal.ZERO, terms(terms), "");
    }

    private static List<Check.Term> terms(String... terms) {
        return Stream.of(terms)
                .map(term -> term.split(" "))
                .map(term -> new Check.Term(Check.Role.valueOf(term[0]), term[1]))
                .toList();
    }

    private static Surroundings surroundings(List<Surroundings.Part> parts) {
        return new Surroundings(true, Optional.empty(), Optional.empty(), parts, Optional.empty(), true);
    }

    private static Surroundings.Part part(String name, long unit, String completed) {
        var own =
                completed == null ? List.<Claim>of() : List.of(claim(UNIT_REPORT, AS_OF, "COMPLETED_CASES", completed));
        return new Surroundings.Part(name, new UnitId(unit), new UnitClaims(DELIVERED, own));
    }

    private void state(String indicator, String printed) {
        state(UNIT_REPORT, AS_OF, indicator, printed);
    }

    private void state(ClaimSource source, LocalDate day, String indicator, String printed) {
        if (printed != null) {
            claims.add(claim(source, day, indicator, printed));
        }
    }

    private static Claim claim(ClaimSource source, LocalDate day, String indicator, String printed) {
        var quantity = DELIVERED.find(indicator).orElseThrow().quantity();
        return claim(
                source, day, indicator, new ClaimText(printed).read(quantity).orElseThrow(), printed);
    }

    private static Claim claim(
            ClaimSource source, LocalDate day, String indicator, PrintedNumber number, String printed) {
        return new Claim(indicator, day, source, number, printed, Optional.of("Báo cáo, mục II"));
    }
}
