package vn.doichieu.criteria.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import vn.doichieu.shared.Points;

/** A sheet of any shape with answers and figures, the same for the same seed. */
record RandomSheet(long seed, List<SheetLine> lines, Totalling totalling, Map<String, Answer> answers, Inputs inputs) {

    private static final int MOST_LEAVES = 24;
    private static final List<String> STEPS = List.of("0.25", "0.5", "1", "0.01");

    static RandomSheet of(long seed) {
        return new Maker(seed).make();
    }

    SheetRules rules() {
        return new SheetRules(new LineTree(lines), totalling);
    }

    SheetEvaluation evaluate() {
        return rules().evaluate(answers, inputs);
    }

    RandomSheet with(UnaryOperator<List<SheetLine>> change) {
        return new RandomSheet(seed, List.copyOf(change.apply(new ArrayList<>(lines))), totalling, answers, inputs);
    }

    List<SheetLine> leaves() {
        return lines.stream().filter(SheetLine::leaf).toList();
    }

    @Override
    public String toString() {
        var text = new StringBuilder("seed " + seed + ", " + totalling + "\n");
        lines.forEach(line -> text.append(line.code())
                .append(' ')
                .append(line.part())
                .append(' ')
                .append(line.rule())
                .append(' ')
                .append(line.gate())
                .append(" <- ")
                .append(answers.get(line.code()))
                .append('\n'));
        return text.append(inputs).toString();
    }

    private static final class Maker {

        private final long seed;
        private final Random random;
        private final List<SheetLine> lines = new ArrayList<>();
        private final Map<String, Answer> answers = new HashMap<>();
        private final Map<String, FigureInput> figures = new HashMap<>();
        private final Map<String, TargetInput> targets = new HashMap<>();
        private int leaves;

        Maker(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
        }

        RandomSheet make() {
            int roots = 1 + random.nextInt(5);
            for (int i = 1; i <= roots; i++) {
                var part = i < 3 ? Part.BASE : of(Part.values());
                line("R" + i, Optional.empty(), part, 0, List.copyOf(codes()));
            }
            var total = lines.stream()
                    .filter(line -> line.leaf() && line.part() == Part.BASE)
                    .map(line -> line.rule().max())
                    .reduce(Points.ZERO, Points::plus);
            var totalling = new Totalling(
                    of(BonusMode.values()),
                    total,
                    sometimes(2).map(any -> Points.of(random.nextInt(20))),
                    sometimes(2).map(any -> Points.of(-random.nextInt(20))));
            return new RandomSheet(
                    seed, List.copyOf(lines), totalling, Map.copyOf(answers), new Inputs(figures, targets));
        }

        private List<String> codes() {
            return lines.stream().map(SheetLine::code).toList();
        }

        /** Gates name lines of earlier trees only, so that no line hangs on itself. */
        private void line(String code, Optional<String> parent, Part part, int depth, List<String> earlier) {
            var gate = sometimes(6)
                    .filter(any -> !earlier.isEmpty())
                    .map(any -> new Gate(earlier.get(random.nextInt(earlier.size())), Points.of(random.nextInt(8))));
            boolean inner = depth < 4 && leaves < MOST_LEAVES && random.nextInt(5) > depth;
            var rule = inner
                    ? new LineRule(new SumRule(), Points.of(-100), Points.of(1000), Optional.empty(), Optional.empty())
                    : leaf(code, part);
            lines.add(new SheetLine(code, parent, part, "Dòng", rule, gate));
            if (inner) {
                int below = random.nextInt(5);
                IntStream.rangeClosed(1, below)
                        .forEach(i -> line(code + "." + i, Optional.of(code), part, depth + 1, earlier));
            } else {
                leaves++;
            }
        }

        private LineRule leaf(String code, Part part) {
            var rule = part == Part.PENALTY ? penalty(code) : scored(code);
            boolean deducts = part == Part.PENALTY && rule instanceof DeductionRule;
            var limits = part == Part.PENALTY
                    ? new Limits(Points.of(-30), Points.ZERO)
                    : new Limits(Points.ZERO, Points.of(10));
            var policy = deducts
                    ? Optional.<NotApplicablePolicy>empty()
                    : sometimes(2).map(any -> of(NotApplicablePolicy.values()));
            if (policy.isPresent() && random.nextInt(4) == 0) {
                answers.put(code, Answer.NOT_APPLICABLE);
            }
            return new LineRule(
                    rule,
                    limits.min(),
                    limits.max(),
                    sometimes(2).map(any -> new BigDecimal(STEPS.get(random.nextInt(STEPS.size())))),
                    policy);
        }

        private ScoringRule scored(String code) {
            return switch (random.nextInt(7)) {
                case 0 -> manual(code);
                case 1 -> options(code, 1);
                case 2 -> checklist(code);
                case 3 -> bands(code);
                case 4 -> deduction(code, Points.ZERO);
                case 5 -> target(code);
                default -> bonus(code);
            };
        }

        private ScoringRule penalty(String code) {
            return random.nextBoolean() ? options(code, -1) : deduction(code, Points.of(-30));
        }

        private ScoringRule manual(String code) {
            answer(code, () -> Answer.number(decimal(0, 20).divide(BigDecimal.valueOf(2))));
            return new ManualRule(new BigDecimal("0.5"));
        }

        private ScoringRule options(String code, int sign) {
            var options = items(sign);
            answer(
                    code,
                    () -> Answer.option(
                            options.get(random.nextInt(options.size())).code()));
            return new OptionsRule(options);
        }

        private ScoringRule checklist(String code) {
            var items = items(1).subList(0, 2);
            var ticked = new HashSet<String>();
            items.stream().filter(item -> random.nextBoolean()).forEach(item -> ticked.add(item.code()));
            answer(code, () -> Answer.ticked(ticked.isEmpty() ? Set.of(ChecklistRule.NONE) : ticked));
            return new ChecklistRule(items);
        }

        private ScoringRule deduction(String code, Points floor) {
            var occurrences = items(-1).stream()
                    .map(item -> item.points().isZero()
                            ? new ScoredItem(item.code(), item.label(), Points.of("-0.5"))
                            : item)
                    .toList();
            var counts = new HashMap<String, Integer>();
            occurrences.forEach(occurrence -> counts.put(occurrence.code(), random.nextInt(4)));
            answer(code, () -> Answer.counts(counts));
            return new DeductionRule(occurrences, floor);
        }

        private ScoringRule bands(String code) {
            var bounds = random.ints(1 + random.nextInt(4), -50, 150)
                    .distinct()
                    .sorted()
                    .boxed()
                    .toList();
            var bands = new ArrayList<Band>();
            boolean included = random.nextBoolean();
            for (int i = 0; i <= bounds.size(); i++) {
                boolean upper = random.nextBoolean();
                var from = i == 0 ? Optional.<BigDecimal>empty() : Optional.of(BigDecimal.valueOf(bounds.get(i - 1)));
                var to = i == bounds.size()
                        ? Optional.<BigDecimal>empty()
                        : Optional.of(BigDecimal.valueOf(bounds.get(i)));
                bands.add(new Band(
                        new Interval(from, i > 0 && included, to, to.isPresent() && upper),
                        decimal(0, 40).divide(BigDecimal.valueOf(4))));
                included = !upper;
            }
            Collections.shuffle(bands, random);
            answer(code, () -> Answer.number(nearSome(bounds)));
            return new BandsRule(new Input("Tỷ lệ (%)", Optional.empty(), false), new Bands(bands, false));
        }

        /** On a bound as often as not. */
        private BigDecimal nearSome(List<Integer> bounds) {
            var bound = BigDecimal.valueOf(bounds.get(random.nextInt(bounds.size())));
            return random.nextBoolean() ? bound : bound.add(decimal(-60, 60).movePointLeft(random.nextInt(5)));
        }

        private ScoringRule target(String code) {
            figures(code);
            return new TargetRule(
                    rate(code),
                    decimal(-8, -1).divide(BigDecimal.valueOf(4)),
                    random.nextBoolean(),
                    Points.of(random.nextInt(5)));
        }

        private ScoringRule bonus(String code) {
            figures(code);
            var bands =
                    List.of(Lines.band(null, false, "5000", true, "1"), Lines.band("5000", false, null, false, "1.1"));
            sometimes(2).ifPresent(any -> {
                var volume = BigDecimal.valueOf(4990L + random.nextInt(20));
                figures.put(code + "V", new FigureInput(volume, volume.toPlainString()));
            });
            return new BonusPerPointRule(
                    rate(code),
                    decimal(1, 4).divide(BigDecimal.valueOf(4)),
                    decimal(1, 4).divide(BigDecimal.valueOf(2)),
                    Points.of(1 + random.nextInt(9)),
                    sometimes(2)
                            .map(any -> new VolumeFactor(code + "V", new Bands(bands, false), random.nextBoolean())));
        }

        private Input rate(String code) {
            return new Input("Tỷ lệ (%)", Optional.of(code), false);
        }

        private void figures(String code) {
            var target = BigDecimal.valueOf(50 + random.nextInt(50));
            sometimes(6)
                    .ifPresentOrElse(
                            any -> {}, () -> targets.put(code, new TargetInput(target, TargetInput.Source.ASSIGNED)));
            answer(code, () -> Answer.EMPTY);
            var away = switch (random.nextInt(4)) {
                case 0 -> BigDecimal.ZERO;
                case 1 -> decimal(-12, 12);
                case 2 -> decimal(-1200, 1200).movePointLeft(2);
                default -> BigDecimal.valueOf(random.nextLong() % 10_000_000_000L, 9);
            };
            figures.put(code, new FigureInput(target.add(away), "số liệu"));
        }

        private List<ScoredItem> items(int sign) {
            return IntStream.rangeClosed(1, 3)
                    .mapToObj(i -> new ScoredItem(
                            "I" + i, "Mục " + i, new Points(decimal(0, 20).divide(BigDecimal.valueOf(4L * sign)))))
                    .toList();
        }

        private BigDecimal decimal(int from, int to) {
            return BigDecimal.valueOf(from + random.nextInt(to - from + 1));
        }

        /** One in five is not answered. */
        private void answer(String code, Supplier<Answer> answer) {
            var given = answer.get();
            if (random.nextInt(5) > 0) {
                answers.put(code, given);
            }
        }

        private <T> T of(T[] values) {
            return values[random.nextInt(values.length)];
        }

        private Optional<Boolean> sometimes(int oneIn) {
            return random.nextInt(oneIn) == 0 ? Optional.of(true) : Optional.empty();
        }
    }
}
