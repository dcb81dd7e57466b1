package vn.doichieu.criteria.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import vn.doichieu.shared.Points;

/** One sheet with so many lines, an inner one above every five, all kinds of rule mixed; answers of many units. */
final class ManySheets {

    /** What one unit answered and is scored with. */
    record Unit(Map<String, Answer> answers, Inputs inputs) {}

    private static final int BELOW_ONE = 6;

    private final List<SheetLine> lines = new ArrayList<>();
    private final SheetRules rules;
    private final List<Unit> units;

    ManySheets(int units, int lines) {
        for (int i = 0; i < lines; i++) {
            this.lines.add(line(i, lines));
        }
        this.rules = new SheetRules(
                new LineTree(this.lines),
                new Totalling(
                        BonusMode.CAPPED_AT_TOTAL,
                        Points.of(lines * 8L),
                        Optional.of(Points.of(20)),
                        Optional.of(Points.of(-20))));
        var random = new Random(2026);
        this.units = IntStream.range(0, units).mapToObj(i -> unit(random)).toList();
    }

    SheetRules rules() {
        return rules;
    }

    List<Unit> units() {
        return units;
    }

    private SheetLine line(int number, int all) {
        int group = number / BELOW_ONE;
        var part = number >= all - BELOW_ONE ? Part.PENALTY : number >= all - 2 * BELOW_ONE ? Part.BONUS : Part.BASE;
        if (number % BELOW_ONE == 0) {
            var sum = new LineRule(new SumRule(), Points.of(-100), Points.of(1000), Optional.empty(), Optional.empty());
            return new SheetLine("N" + group, Optional.empty(), part, "Nhóm tiêu chí " + group, sum, Optional.empty());
        }
        var code = "N" + group + "." + number % BELOW_ONE;
        var gate = number % 17 == 8 && group > 0
                ? Optional.of(new Gate("N" + (group - 1), Points.of(2)))
                : Optional.<Gate>empty();
        return new SheetLine(code, Optional.of("N" + group), part, "Tiêu chí " + code, rule(code, number, part), gate);
    }

    private static LineRule rule(String code, int number, Part part) {
        boolean penalty = part == Part.PENALTY;
        var rule = penalty ? new DeductionRule(items(-1), Points.of(-10)) : rule(code, number);
        return new LineRule(
                rule,
                penalty ? Points.of(-10) : Points.ZERO,
                penalty ? Points.ZERO : Points.of(10),
                Optional.of(new BigDecimal("0.5")),
                penalty ? Optional.empty() : Optional.of(NotApplicablePolicy.EXCLUDE_AND_RESCALE));
    }

    private static ScoringRule rule(String code, int number) {
        var rate = new Input("Tỷ lệ thi hành xong (%)", Optional.of(code), false);
        return switch (number % 7) {
            case 0 -> new ManualRule(new BigDecimal("0.5"));
            case 1 -> new OptionsRule(items(1));
            case 2 -> new ChecklistRule(items(1));
            case 3 -> new BandsRule(new Input("Tỷ lệ (%)", Optional.of(code), false), bands());
            case 4 -> new DeductionRule(items(-1), Points.ZERO);
            case 5 -> new TargetRule(rate, BigDecimal.valueOf(-1), number % 2 == 0, Points.ZERO);
            default ->
                new BonusPerPointRule(rate, new BigDecimal("0.5"), BigDecimal.ONE, Points.of(5), Optional.empty());
        };
    }

    private static List<ScoredItem> items(int sign) {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(i -> new ScoredItem("I" + i, "Nội dung " + i, Points.of((long) sign * 2)))
                .toList();
    }

    private static Bands bands() {
        return new Bands(
                List.of(
                        band(Optional.of(95), Optional.empty(), "10"),
                        band(Optional.of(75), Optional.of(95), "6"),
                        band(Optional.of(50), Optional.of(75), "3"),
                        band(Optional.empty(), Optional.of(50), "0")),
                false);
    }

    private static Band band(Optional<Integer> from, Optional<Integer> to, String points) {
        return new Band(
                new Interval(from.map(BigDecimal::valueOf), from.isPresent(), to.map(BigDecimal::valueOf), false),
                new BigDecimal(points));
    }

    private Unit unit(Random random) {
        var answers = new HashMap<String, Answer>();
        var figures = new HashMap<String, FigureInput>();
        var targets = new HashMap<String, TargetInput>();
        for (var line : lines) {
            var code = line.code();
            var rule = line.rule().rule();
            if (rule.input().isPresent()) {
                var done = 3_000 + random.nextInt(1_900);
                var exact = BigDecimal.valueOf(done * 100L).divide(BigDecimal.valueOf(4_900), MathContext.DECIMAL64);
                figures.put(code, new FigureInput(exact, done + " / 4.900"));
                targets.put(
                        code,
                        new TargetInput(BigDecimal.valueOf(80 + random.nextInt(10)), TargetInput.Source.ASSIGNED));
            } else if (line.leaf()) {
                answers.put(code, answer(rule, random));
            }
        }
        return new Unit(Map.copyOf(answers), new Inputs(figures, targets));
    }

    private static Answer answer(ScoringRule rule, Random random) {
        if (random.nextInt(20) == 0 && !(rule instanceof DeductionRule)) {
            return Answer.NOT_APPLICABLE;
        }
        if (rule instanceof ManualRule) {
            return Answer.number(BigDecimal.valueOf(random.nextInt(21) * 5L, 1));
        }
        if (rule instanceof OptionsRule) {
            return Answer.option("I" + (1 + random.nextInt(4)));
        }
        if (rule instanceof ChecklistRule) {
            return Answer.ticked(Set.of("I" + (1 + random.nextInt(2)), "I" + (3 + random.nextInt(2))));
        }
        return Answer.counts(Map.of("I1", random.nextInt(3), "I2", 0, "I3", random.nextInt(2), "I4", 0));
    }
}
