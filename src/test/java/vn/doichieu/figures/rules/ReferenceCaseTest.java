package vn.doichieu.figures.rules;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reference inspection, read from docs/domain/figures.md: every finding it asks for, and no other. */
class ReferenceCaseTest {

    private static final LocalDate AS_OF = LocalDate.of(2023, 8, 31);
    private static final Indicators INDICATORS = DeliveredIndicators.load();
    private static final Map<String, List<String>> LINES =
            Map.of("CARRIED_OUT_CHANGE_CASES", List.of("A.III.1"), "CARRIED_OUT_CHANGE_AMOUNT", List.of("A.III.2"));
    private static final SheetFacts SHEET =
            new SheetFacts(new BigDecimal("96.00"), BigDecimal.valueOf(107), BigDecimal.valueOf(200));

    @Test
    void theDepartmentsReportYieldsItsElevenFindings() {
        assertThat(shown(checkDepartment())).isEqualTo(expected("CUC"));
    }

    @Test
    void theSubDepartmentsReportYieldsItsFourFindings() {
        assertThat(shown(checkSubDepartment())).isEqualTo(expected("CHI_CUC"));
    }

    @Test
    void explanationsNameTheArithmeticAndWhatIsMissing() {
        var found = Stream.concat(
                        checkDepartment().stream()
                                .map(a -> Map.entry("CUC " + a.subject().code(), explanation(a))),
                        checkSubDepartment().stream()
                                .map(a -> Map.entry("CHI_CUC " + a.subject().code(), explanation(a))))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        for (var row : table("| no |")) {
            for (var said : row.get(5).split(";", -1)) {
                assertThat(found.get(row.get(1) + " " + row.get(2)))
                        .as("finding " + row.get(0))
                        .contains(named(said));
            }
        }
    }

    @Test
    void whatIsMissingIsAskedOfTheUnit() {
        var questions = checkSubDepartment().stream()
                .flatMap(a -> a.questions().stream())
                .distinct();
        assertThat(questions.map(question -> question.code() + question.arguments()))
                .contains(
                        "figures.question.figure[Số việc có điều kiện thi hành, 31/08/2023]",
                        "figures.question.target[Tỷ lệ thi hành xong về tiền]",
                        "figures.question.score[]");
    }

    @Test
    void theTargetsOfBothUnitsAreImpliedByTheirReports() {
        assertThat(implied("CUC", "COMPLETION_RATE_CASES")).isEqualTo("84,00 %");
        assertThat(implied("CUC", "COMPLETION_RATE_AMOUNT")).isEqualTo("48,50 %");
        assertThat(implied("CHI_CUC", "COMPLETION_RATE_AMOUNT")).isEqualTo("48,50 %");
    }

    private static List<Assessment> checkDepartment() {
        return ReportCheck.check(report("CUC", Map.of(), Optional.of(SHEET)));
    }

    private static List<Assessment> checkSubDepartment() {
        return ReportCheck.check(report("CHI_CUC", impliedBy("CUC"), Optional.empty()));
    }

    private static ReportCheck.Report report(String unit, Map<String, Target> parents, Optional<SheetFacts> sheet) {
        var targets = Targets.of(Map.of(), impliedBy(unit), parents);
        return new ReportCheck.Report(claims(unit), AS_OF, targets, sheet, LINES);
    }

    private static Map<String, Target> impliedBy(String unit) {
        return Target.allImplied(claims(unit), AS_OF);
    }

    private static String implied(String unit, String rate) {
        return impliedBy(unit).get(rate).shown();
    }

    private static UnitClaims claims(String unit) {
        var claims = table("| unit | source |").stream()
                .filter(row -> row.get(0).equals(unit))
                .map(row -> claim(ClaimSource.valueOf(row.get(1)), row.get(2), row.get(3)))
                .toList();
        return new UnitClaims(INDICATORS, claims);
    }

    private static Claim claim(ClaimSource source, String indicator, String printed) {
        var quantity = INDICATORS.find(indicator).orElseThrow().quantity();
        var number = new ClaimText(printed).read(quantity).orElseThrow();
        return new Claim(indicator, AS_OF, source, number, printed, Optional.empty());
    }

    private static List<String> shown(List<Assessment> assessments) {
        return assessments.stream()
                .map(a -> a.subject().code() + " "
                        + a.verdict().map(Verdict::name).orElse("—") + " "
                        + a.flags().stream().map(Flag::name).collect(joining(",")))
                .toList();
    }

    private static List<String> expected(String unit) {
        return table("| no |").stream()
                .filter(row -> row.get(1).equals(unit))
                .map(row -> row.get(2) + " " + row.get(3) + " " + row.get(4))
                .toList();
    }

    private static String explanation(Assessment assessment) {
        return assessment.explanation() + " "
                + assessment.suggestedCause().map(Enum::name).orElse("");
    }

    /** Indicators are named in explanations, not coded. */
    private static String named(String said) {
        return INDICATORS.find(said.strip()).map(Indicator::name).orElse(said.strip());
    }

    private static List<List<String>> table(String head) {
        var lines = documentation();
        int from = 0;
        while (!lines.get(from).startsWith(head)) {
            from++;
        }
        return lines.subList(from + 2, lines.size()).stream()
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.split("\\|"))
                        .skip(1)
                        .map(String::strip)
                        .toList())
                .toList();
    }

    private static List<String> documentation() {
        try {
            return Files.readAllLines(Path.of("docs/domain/figures.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
