package vn.doichieu.criteria.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.doichieu.scoring.rules.LineScore;
import vn.doichieu.scoring.rules.SheetTotals;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.VietnameseNumber;

/** The tables of docs/domain/scoring.md, row by row. */
class WorkedExamplesTest {

    private static final Path DOCUMENT = Path.of("docs/domain/scoring.md");

    static Stream<Arguments> targets() {
        return Stream.concat(
                rows("Target").map(row -> Arguments.of(Lines.target(Lines.CASES), row)),
                rows("Target, pro rata").map(row -> Arguments.of(Lines.targetProRata(), row)));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void targetLines(LineRule line, List<String> row) {
        var derivation = line.evaluate(Answer.EMPTY, inputs(row.get(0), row.get(1), "-"));

        assertThat(derivation.points()).contains(points(row.get(2)));
    }

    static Stream<Arguments> bonuses() {
        return rows("Bonus per point").map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("bonuses")
    void bonusLines(List<String> row) {
        var derivation = Lines.bonus(Lines.CASES).evaluate(Answer.EMPTY, inputs(row.get(0), row.get(1), row.get(2)));

        assertThat(derivation.points()).contains(points(row.get(3)));
    }

    static Stream<Arguments> bands() {
        return Stream.of(
                        Map.entry("Bands of a rate", Lines.digitallySigned()),
                        Map.entry("Bands of a change", Lines.carriedOut("CHANGE", "10", "8", "5")),
                        Map.entry("Bands of whole numbers", Lines.daysLate()))
                .flatMap(section -> rows(section.getKey()).map(row -> Arguments.of(section.getValue(), row)));
    }

    @ParameterizedTest
    @MethodSource("bands")
    void bandLines(LineRule line, List<String> row) {
        var derivation = line.evaluate(Answer.number(number(row.get(0))), Inputs.NONE);

        assertThat(derivation.points()).contains(points(row.get(1)));
    }

    static Stream<Arguments> rounded() {
        return rows("Rounding").map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("rounded")
    void halvesGoUp(List<String> row) {
        var line = new LineRule(
                new ManualRule(new BigDecimal("0.001")),
                Points.of(-3),
                Points.of("9.6"),
                Optional.of(row.get(0)).filter(step -> !step.equals("-")).map(WorkedExamplesTest::number),
                Optional.empty());

        assertThat(line.evaluate(Answer.number(number(row.get(1))), Inputs.NONE).points())
                .contains(points(row.get(2)));
    }

    static Stream<Arguments> gates() {
        return rows("Gates").map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("gates")
    void pointsBehindAGate(List<String> row) {
        var five = Lines.notApplicable(Lines.manual("0.01", 5), NotApplicablePolicy.EXCLUDE_AND_RESCALE);
        var sum = new LineRule(new SumRule(), Points.ZERO, Points.of(10), Optional.empty(), Optional.empty());
        var rules = new SheetRules(
                new LineTree(List.of(
                        line("A", Optional.empty(), sum, Optional.empty()),
                        line("A.1", Optional.of("A"), five, Optional.empty()),
                        line("A.2", Optional.of("A"), five, Optional.empty()),
                        line(
                                "B",
                                Optional.empty(),
                                Lines.manual("0.5", 20),
                                Optional.of(new Gate("A", Points.of(4)))))),
                new Totalling(BonusMode.ON_TOP, Points.of(30), Optional.empty(), Optional.empty()));

        var evaluation = rules.evaluate(line -> given(
                switch (line.code()) {
                    case "A.1" -> row.get(0);
                    case "A.2" -> row.get(1);
                    default -> "20";
                }));

        assertThat(evaluation.line("B").points())
                .isEqualTo(Optional.of(row.get(2))
                        .filter(points -> !points.equals("-"))
                        .map(WorkedExamplesTest::points));
    }

    private static Derivation given(String points) {
        return switch (points) {
            case "-" -> Derivation.open();
            case "x" -> Derivation.outOfTheBase();
            default -> Derivation.given(points(points));
        };
    }

    private static SheetLine line(String code, Optional<String> parent, LineRule rule, Optional<Gate> gate) {
        return new SheetLine(code, parent, Part.BASE, "Dòng " + code, rule, gate);
    }

    static Stream<Arguments> totals() {
        return rows("Totals").map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("totals")
    void totalsOfASheet(List<String> row) {
        var lines = List.of(
                new LineScore("A", Part.BASE, Points.of(190), Optional.of(points(row.get(1))), false),
                new LineScore("B", Part.BASE, points(row.get(2)), Optional.empty(), true),
                new LineScore("D", Part.BONUS, Points.of(40), Optional.of(points(row.get(3))), false),
                new LineScore("E", Part.PENALTY, Points.ZERO, Optional.of(points(row.get(4))), false));

        var totals = SheetTotals.of(
                BonusMode.valueOf(row.get(0)),
                Points.of(200),
                Optional.of(Points.of(20)),
                Optional.of(Points.of(-20)),
                lines);

        assertThat(totals.won()).isEqualTo(points(row.get(5)));
    }

    @ParameterizedTest
    @CsvSource({"Target, 9", "Bonus per point, 8", "Bands of a change, 7", "Totals, 8", "Gates, 8", "Rounding, 8"})
    void theTablesAreFound(String section, int count) {
        assertThat(rows(section)).hasSize(count);
    }

    private static Inputs inputs(String rate, String target, String volume) {
        var figure = new FigureInput(number(rate), rate);
        var figures = volume.equals("-")
                ? Map.of(Lines.CASES, figure)
                : Map.of(Lines.CASES, figure, Lines.VOLUME, new FigureInput(number(volume), volume));
        return new Inputs(figures, Map.of(Lines.CASES, new TargetInput(number(target), TargetInput.Source.ASSIGNED)));
    }

    private static Points points(String written) {
        return new Points(number(written));
    }

    private static BigDecimal number(String written) {
        return VietnameseNumber.parseAmount(written).orElseThrow();
    }

    /** The rows of the table below a heading, without its two lines of head. */
    private static Stream<List<String>> rows(String section) {
        var body = Arrays.stream(text().split("\n## ", -1))
                .filter(part -> part.startsWith(section + "\n"))
                .findFirst()
                .orElseThrow();
        return body.lines()
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> Arrays.stream(line.substring(1).split("\\|", -1))
                        .map(String::strip)
                        .toList());
    }

    private static String text() {
        try {
            return Files.readString(DOCUMENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
