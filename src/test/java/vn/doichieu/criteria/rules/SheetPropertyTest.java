package vn.doichieu.criteria.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.doichieu.scoring.rules.LineScore;
import vn.doichieu.scoring.rules.NodeTotal;
import vn.doichieu.scoring.rules.SheetTotals;
import vn.doichieu.shared.Points;

/** What holds for any sheet, tried on thousands; a failure names the seed and prints the sheet. */
class SheetPropertyTest {

    private static final List<RandomSheet> SHEETS =
            LongStream.range(0, 3_000).mapToObj(RandomSheet::of).toList();

    @Test
    void theEngineCountsAsCountingByHandDoes() {
        var seen = new Seen();
        forAll(sheet -> {
            var evaluation = sheet.evaluate();
            var naive = new NaiveSheet(sheet);
            for (var line : sheet.lines()) {
                assertThat(evaluation.line(line.code()).points().map(Points::value))
                        .as("%s of %s", line.code(), sheet)
                        .isEqualTo(naive.points(line.code()).map(points -> new Points(points).value()));
                seen.count(line, evaluation.line(line.code()));
            }
            assertThat(evaluation.total().points()).as("%s", sheet).hasValue(new Points(naive.total()));
        });
        seen.requireEnoughOfEverything();
    }

    @Test
    void everyPrintedNumberCanBeRecomputedWithAPocketCalculator() {
        long statements = 0;
        for (var sheet : SHEETS) {
            var evaluation = sheet.evaluate();
            var all = new ArrayList<>(evaluation.lines().values());
            all.add(evaluation.total());
            for (var derivation : all) {
                var steps = Printed.steps(derivation);
                assertThat(Calculator.wrong(steps)).as("%s in %s", steps, sheet).isEmpty();
                statements += Calculator.statements(steps);
            }
        }
        assertThat(statements).isGreaterThan(30_000);
    }

    @Test
    void theLastStepWithPointsIsTheResult() {
        forAll(sheet -> {
            var evaluation = sheet.evaluate();
            evaluation
                    .lines()
                    .forEach((code, derivation) -> derivation
                            .points()
                            .ifPresent(points -> assertThat(
                                            derivation.steps().stream().flatMap(step -> step.result().stream()))
                                    .as("%s of %s", code, sheet)
                                    .last()
                                    .isEqualTo(points)));
        });
    }

    @Test
    void whatIsMissingIsSaidAndOnlyThat() {
        forAll(sheet -> sheet.evaluate().lines().forEach((code, line) -> {
            if (line.points().isEmpty()) {
                assertThat(line.excluded() || !line.missing().isEmpty())
                        .as("%s of %s", code, sheet)
                        .isTrue();
            }
            assertThat(Printed.texts(line.missing())).doesNotContain("");
        }));
    }

    @Test
    void pointsStayWithinTheLimitsOfTheirLineUnlessAGateTakesThem() {
        forAll(sheet -> {
            var evaluation = sheet.evaluate();
            for (var leaf : sheet.leaves()) {
                evaluation
                        .line(leaf.code())
                        .points()
                        .filter(points -> !points.isZero())
                        .ifPresent(points -> assertThat(points)
                                .as("%s of %s", leaf.code(), sheet)
                                .isBetween(leaf.rule().min(), leaf.rule().max()));
            }
        });
    }

    @Test
    void capsHoldInEveryModeAndThePartsAddUp() {
        forAll(sheet -> {
            var totals = totals(sheet, sheet.evaluate());
            var capped = sheet.totalling();
            assertThat(totals.won())
                    .isEqualTo(totals.baseCounted().plus(totals.bonusCounted()).plus(totals.penaltyCounted()));
            assertThat(totals.baseCounted()).as("%s", sheet).isLessThanOrEqualTo(capped.total());
            capped.bonusCap().ifPresent(cap -> assertThat(totals.bonusCounted()).isLessThanOrEqualTo(cap));
            capped.penaltyCap()
                    .ifPresent(cap -> assertThat(totals.penaltyCounted()).isGreaterThanOrEqualTo(cap));
            if (capped.mode() == BonusMode.CAPPED_AT_TOTAL) {
                assertThat(totals.baseCounted().plus(totals.bonusCounted()))
                        .as("%s", sheet)
                        .isLessThanOrEqualTo(capped.total());
            }
        });
    }

    @Test
    void theTotalsWithoutStepsAreThoseOfTheDerivation() {
        forAll(sheet -> {
            var evaluation = sheet.evaluate();
            assertThat(evaluation.total().points())
                    .as("%s", sheet)
                    .hasValue(totals(sheet, evaluation).won());
        });
    }

    @Test
    void innerLinesHaveWhatTheLeavesBelowThemAddUpTo() {
        forAll(sheet -> {
            var evaluation = sheet.evaluate();
            var parents = new HashMap<String, String>();
            sheet.lines().forEach(line -> line.parent().ifPresent(above -> parents.put(line.code(), above)));
            NodeTotal.rollUp(parents, scores(sheet, evaluation))
                    .forEach((code, node) -> assertThat(
                                    evaluation.line(code).points().orElse(Points.ZERO))
                            .as("%s of %s", code, sheet)
                            .isEqualTo(node.won()));
        });
    }

    @Test
    void aSheetTakenApartAddsUpToTheWhole() {
        forAll(sheet -> {
            var whole = sheet.evaluate();
            var ungated = sheet.with(lines -> lines.stream()
                    .map(line -> new SheetLine(
                            line.code(), line.parent(), line.part(), line.title(), line.rule(), Optional.empty()))
                    .toList());
            if (whole.equals(ungated.evaluate())) {
                var sum = Points.ZERO;
                for (var root : ungated.lines().stream()
                        .filter(line -> line.parent().isEmpty())
                        .toList()) {
                    var alone = ungated.with(lines -> lines.stream()
                            .filter(line -> line.code().equals(root.code())
                                    || line.code().startsWith(root.code() + "."))
                            .toList());
                    sum = sum.plus(alone.evaluate().line(root.code()).points().orElse(Points.ZERO));
                }
                var totals = totals(sheet, whole);
                assertThat(sum)
                        .as("%s", sheet)
                        .isEqualTo(totals.base().plus(totals.bonus()).plus(totals.penalty()));
            }
        });
    }

    @Test
    void theOrderOfAnythingDoesNotMatter() {
        forAll(sheet -> {
            var random = new Random(sheet.seed());
            var shuffled = sheet.with(lines -> {
                lines.replaceAll(line -> with(line, shuffled(line.rule().rule(), random)));
                Collections.shuffle(lines, random);
                return lines;
            });
            assertThat(points(shuffled.evaluate())).as("%s", sheet).isEqualTo(points(sheet.evaluate()));
        });
    }

    @Test
    void theSameAgainIsTheSame() {
        forAll(sheet -> {
            var first = sheet.evaluate();
            assertThat(sheet.evaluate()).as("%s", sheet).isEqualTo(first);
            assertThat(points(sheet.rules().evaluate(line -> given(first.line(line.code())))))
                    .as("%s", sheet)
                    .isEqualTo(points(first));
        });
    }

    @Test
    void howManyZerosANumberIsWrittenWithDoesNotMatter() {
        forAll(sheet -> {
            var figures = new HashMap<String, FigureInput>();
            sheet.inputs()
                    .figures()
                    .forEach((code, figure) ->
                            figures.put(code, new FigureInput(longer(figure.value()), figure.shown())));
            var targets = new HashMap<String, TargetInput>();
            sheet.inputs()
                    .targets()
                    .forEach((code, target) ->
                            targets.put(code, new TargetInput(longer(target.value()), target.source())));
            var answers = new HashMap<String, Answer>();
            sheet.answers()
                    .forEach((code, answer) -> answers.put(
                            code,
                            answer.number()
                                    .map(number -> Answer.number(longer(number)))
                                    .orElse(answer)));
            var longer = new RandomSheet(
                    sheet.seed(), sheet.lines(), sheet.totalling(), answers, new Inputs(figures, targets));
            assertThat(longer.evaluate()).as("%s", sheet).isEqualTo(sheet.evaluate());
        });
    }

    @Test
    void morePointsOnALineNeverMakeTheTotalSmaller() {
        forAll(sheet -> {
            var random = new Random(sheet.seed());
            var evaluation = sheet.evaluate();
            var scored = sheet.leaves().stream()
                    .filter(leaf -> evaluation.line(leaf.code()).points().isPresent())
                    .toList();
            if (!scored.isEmpty()) {
                var line = scored.get(random.nextInt(scored.size()));
                var before = evaluation.line(line.code()).points().orElseThrow();
                var more = before.plus(new Points(BigDecimal.valueOf(random.nextInt(300), 2)));
                var after = sheet.rules()
                        .evaluate(of -> of.code().equals(line.code())
                                ? Derivation.given(more)
                                : given(evaluation.line(of.code())));
                assertThat(after.total().points().orElseThrow())
                        .as("%s from %s to %s in %s", line.code(), before, more, sheet)
                        .isGreaterThanOrEqualTo(evaluation.total().points().orElseThrow());
            }
        });
    }

    @Test
    void nothingAppliesNothingCounts() {
        forAll(sheet -> {
            var none = sheet.rules().evaluate(line -> Derivation.outOfTheBase());
            assertThat(none.total().points()).as("%s", sheet).hasValue(Points.ZERO);
            assertThat(none.total().missing()).as("%s", sheet).isEmpty();
        });
    }

    @Test
    void everythingThatAppliesWonGivesTheWholeTotal() {
        forAll(sheet -> {
            var random = new Random(sheet.seed());
            var full = sheet.rules()
                    .evaluate(line -> random.nextInt(4) == 0
                            ? Derivation.outOfTheBase()
                            : Derivation.given(
                                    line.part() == Part.BASE ? line.rule().max() : Points.ZERO));
            boolean any = full.lines().entrySet().stream()
                    .anyMatch(line -> line.getValue().points().isPresent()
                            && sheet.leaves().stream()
                                    .anyMatch(leaf -> leaf.code().equals(line.getKey()) && leaf.part() == Part.BASE));
            boolean gated = full.lines().values().stream()
                    .flatMap(line -> line.steps().stream())
                    .anyMatch(step -> step.sentence().code().equals("criteria.step.gateShut"));
            if (any && !gated) {
                assertThat(full.total().points())
                        .as("%s", sheet)
                        .hasValue(sheet.totalling().total());
            }
        });
    }

    private static void forAll(Consumer<RandomSheet> property) {
        SHEETS.forEach(property);
    }

    private static Derivation given(Derivation derivation) {
        return derivation.excluded()
                ? Derivation.outOfTheBase()
                : derivation.points().map(Derivation::given).orElseGet(Derivation::open);
    }

    private static Map<String, Optional<Points>> points(SheetEvaluation evaluation) {
        var points = new HashMap<String, Optional<Points>>();
        evaluation.lines().forEach((code, line) -> points.put(code, line.points()));
        points.put("", evaluation.total().points());
        return points;
    }

    private static List<LineScore> scores(RandomSheet sheet, SheetEvaluation evaluation) {
        return sheet.leaves().stream()
                .map(leaf -> {
                    var of = evaluation.line(leaf.code());
                    return new LineScore(leaf.code(), leaf.part(), leaf.rule().max(), of.points(), of.excluded());
                })
                .toList();
    }

    private static SheetTotals totals(RandomSheet sheet, SheetEvaluation evaluation) {
        return SheetTotals.of(sheet.totalling(), scores(sheet, evaluation));
    }

    private static SheetLine with(SheetLine line, ScoringRule rule) {
        var of = line.rule();
        return new SheetLine(
                line.code(),
                line.parent(),
                line.part(),
                line.title(),
                new LineRule(rule, of.min(), of.max(), of.roundingStep(), of.notApplicable()),
                line.gate());
    }

    private static ScoringRule shuffled(ScoringRule rule, Random random) {
        if (rule instanceof OptionsRule options) {
            return new OptionsRule(shuffled(options.options(), random));
        }
        if (rule instanceof ChecklistRule checklist) {
            return new ChecklistRule(shuffled(checklist.items(), random));
        }
        if (rule instanceof DeductionRule deduction) {
            return new DeductionRule(shuffled(deduction.occurrences(), random), deduction.floor());
        }
        if (rule instanceof BandsRule bands) {
            return new BandsRule(bands.read(), new Bands(shuffled(bands.bands().list(), random), false));
        }
        return rule;
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        var shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static BigDecimal longer(BigDecimal number) {
        return number.setScale(number.scale() + 3);
    }

    /** What the sheets tried were made of: a property of gates proves nothing on sheets without any. */
    private static final class Seen {

        private final Map<String, Integer> counts = new HashMap<>();

        void count(SheetLine line, Derivation derivation) {
            add(line.rule().rule().kind() + (derivation.points().isPresent() ? " scored" : ""));
            derivation.steps().forEach(step -> add(step.sentence().code()));
            derivation.missing().forEach(sentence -> add(sentence.code()));
        }

        void requireEnoughOfEverything() {
            for (var kind : RuleKind.values()) {
                assertThat(counts)
                        .hasEntrySatisfying(
                                kind + " scored", count -> assertThat(count).isGreaterThan(500));
            }
            for (var code : List.of(
                    "step.gateOpen",
                    "step.gateShut",
                    "step.gateNotApplicable",
                    "missing.gate",
                    "step.floor",
                    "step.cap",
                    "step.rounding",
                    "step.volume",
                    "step.childSoFar",
                    "step.childExcluded")) {
                assertThat(counts)
                        .hasEntrySatisfying(
                                "criteria." + code, count -> assertThat(count).isGreaterThan(50));
            }
        }

        private void add(String what) {
            counts.merge(what, 1, Integer::sum);
        }
    }
}
