package vn.doichieu.criteria.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The points of a sheet once more, by counting and looking up, without steps and without the code that is tested. */
final class NaiveSheet {

    private static final BigDecimal ZERO = BigDecimal.ZERO;

    private final RandomSheet sheet;

    NaiveSheet(RandomSheet sheet) {
        this.sheet = sheet;
    }

    /** Of a leaf or an inner line; empty when it has none yet, does not apply or waits for a gate. */
    Optional<BigDecimal> points(String code) {
        var line = line(code);
        if (line.leaf()) {
            return byItself(line).filter(any -> !waits(line)).map(points -> shut(line) ? ZERO : points);
        }
        var below = sheet.lines().stream()
                .filter(child -> child.parent().equals(Optional.of(code)))
                .toList();
        if (below.isEmpty()) {
            return Optional.of(ZERO);
        }
        return below.stream().flatMap(child -> points(child.code()).stream()).reduce(BigDecimal::add);
    }

    BigDecimal total() {
        var total = sheet.totalling().total().value();
        var left = total.subtract(sheet.leaves().stream()
                .filter(line -> line.part() == Part.BASE && excluded(line))
                .map(line -> line.rule().max().value())
                .reduce(ZERO, BigDecimal::add));
        var base = sum(Part.BASE);
        if (left.compareTo(total) != 0 && left.signum() > 0) {
            base = base.multiply(total).divide(left, MathContext.DECIMAL64).setScale(2, RoundingMode.HALF_UP);
        }
        var bonus = sum(Part.BONUS);
        for (var cap : sheet.totalling().bonusCap().stream().toList()) {
            bonus = bonus.min(cap.value());
        }
        if (sheet.totalling().mode() == BonusMode.CAPPED_AT_TOTAL) {
            bonus = bonus.min(total.subtract(base).max(ZERO));
        }
        var penalty = sum(Part.PENALTY);
        for (var cap : sheet.totalling().penaltyCap().stream().toList()) {
            penalty = penalty.max(cap.value());
        }
        return base.add(bonus).add(penalty);
    }

    private BigDecimal sum(Part part) {
        return sheet.leaves().stream()
                .filter(line -> line.part() == part)
                .flatMap(line -> points(line.code()).stream())
                .reduce(ZERO, BigDecimal::add);
    }

    private boolean excluded(SheetLine line) {
        return answer(line).notApplicable()
                && line.rule().notApplicable().equals(Optional.of(NotApplicablePolicy.EXCLUDE_AND_RESCALE));
    }

    /** Every leaf at or below the line has points or does not apply. */
    private boolean complete(SheetLine line) {
        return line.leaf()
                ? excluded(line) || points(line.code()).isPresent()
                : below(line).allMatch(this::complete);
    }

    private boolean outOfReach(SheetLine line) {
        return line.leaf()
                ? excluded(line)
                : below(line).findAny().isPresent() && below(line).allMatch(this::outOfReach);
    }

    private Stream<SheetLine> below(SheetLine line) {
        return sheet.lines().stream().filter(child -> child.parent().equals(Optional.of(line.code())));
    }

    private boolean shut(SheetLine line) {
        return line.gate()
                        .filter(gate -> !outOfReach(line(gate.line())) && complete(line(gate.line())))
                        .filter(gate -> points(gate.line())
                                        .orElse(ZERO)
                                        .compareTo(gate.atLeast().value())
                                < 0)
                        .isPresent()
                || line.parent().map(this::line).filter(this::shut).isPresent();
    }

    private boolean waits(SheetLine line) {
        return !shut(line) && someGateWaits(line);
    }

    private boolean someGateWaits(SheetLine line) {
        return line.gate()
                        .map(gate -> line(gate.line()))
                        .filter(named -> !complete(named))
                        .isPresent()
                || line.parent().map(this::line).filter(this::someGateWaits).isPresent();
    }

    private Optional<BigDecimal> byItself(SheetLine line) {
        var rule = line.rule();
        if (answer(line).notApplicable()) {
            return switch (rule.notApplicable().orElseThrow()) {
                case FULL_POINTS -> Optional.of(rule.max().value());
                case ZERO -> Optional.of(ZERO);
                case EXCLUDE_AND_RESCALE -> Optional.empty();
            };
        }
        return raw(line).map(points -> {
            var rounded = rule.roundingStep().map(step -> nearest(points, step)).orElse(points);
            return nearest(rounded, new BigDecimal("0.01"))
                    .max(rule.min().value())
                    .min(rule.max().value());
        });
    }

    private static BigDecimal nearest(BigDecimal number, BigDecimal step) {
        var half = step.divide(BigDecimal.valueOf(2));
        var size = number.abs().add(half);
        var whole = size.subtract(size.remainder(step));
        return number.signum() < 0 ? whole.negate() : whole;
    }

    private Optional<BigDecimal> raw(SheetLine line) {
        var answer = answer(line);
        var rule = line.rule().rule();
        if (rule instanceof ManualRule) {
            return answer.number();
        }
        if (rule instanceof OptionsRule options) {
            return answer.option().map(code -> worth(options.options(), code));
        }
        if (rule instanceof ChecklistRule checklist) {
            return Optional.of(answer.ticked())
                    .filter(ticked -> !ticked.isEmpty())
                    .map(ticked -> ticked.stream()
                            .filter(code -> !code.equals(ChecklistRule.NONE))
                            .map(code -> worth(checklist.items(), code))
                            .reduce(ZERO, BigDecimal::add));
        }
        if (rule instanceof DeductionRule deduction) {
            return Optional.of(answer.counts())
                    .filter(counts -> !counts.isEmpty())
                    .map(counts -> deducted(line, deduction, counts));
        }
        if (rule instanceof BandsRule bands) {
            return answer.number().map(number -> band(bands.bands(), number));
        }
        return againstTarget(line);
    }

    private static BigDecimal deducted(SheetLine line, DeductionRule rule, Map<String, Integer> counts) {
        var left = line.rule().max().value();
        for (var occurrence : rule.occurrences()) {
            for (int i = 0; i < counts.getOrDefault(occurrence.code(), 0); i++) {
                left = left.add(occurrence.points().value());
            }
        }
        return left.max(rule.floor().value());
    }

    private Optional<BigDecimal> againstTarget(SheetLine line) {
        var figure = sheet.inputs().figure(line.code());
        var target = sheet.inputs().target(line.code());
        if (figure.isEmpty() || target.isEmpty()) {
            return Optional.empty();
        }
        var rate = figure.get().value();
        var goal = target.get().value();
        return Optional.of(
                line.rule().rule() instanceof TargetRule rule
                        ? below(line, rule, rate, goal)
                        : over(line, (BonusPerPointRule) line.rule().rule(), rate, goal));
    }

    private static BigDecimal below(SheetLine line, TargetRule rule, BigDecimal rate, BigDecimal goal) {
        var left = line.rule().max().value();
        if (rule.proRata()) {
            left = left.add(goal.subtract(rate).max(ZERO).multiply(rule.perPoint()));
        } else {
            for (var at = rate.add(BigDecimal.ONE); at.compareTo(goal) <= 0; at = at.add(BigDecimal.ONE)) {
                left = left.add(rule.perPoint());
            }
        }
        return left.max(rule.floor().value());
    }

    private BigDecimal over(SheetLine line, BonusPerPointRule rule, BigDecimal rate, BigDecimal goal) {
        var points = ZERO;
        for (var at = goal.add(rule.step()); at.compareTo(rate) <= 0; at = at.add(rule.step())) {
            points = points.add(rule.perPoint());
        }
        var factor = rule.volumeFactor()
                .flatMap(volume ->
                        sheet.inputs().figure(volume.indicator()).map(figure -> band(volume.bands(), figure.value())))
                .orElse(BigDecimal.ONE);
        boolean after =
                rule.volumeFactor().filter(volume -> !volume.beforeCap()).isPresent();
        var cap = rule.cap().value();
        var full = after
                ? points.min(cap).multiply(factor)
                : points.multiply(factor).min(cap);
        return full.min(line.rule().max().value());
    }

    private static BigDecimal band(Bands bands, BigDecimal number) {
        for (var band : bands.list()) {
            var in = band.interval();
            boolean above = in.from()
                    .map(from -> number.compareTo(from) > 0 || (in.fromIncluded() && number.compareTo(from) == 0))
                    .orElse(true);
            boolean below = in.to()
                    .map(to -> number.compareTo(to) < 0 || (in.toIncluded() && number.compareTo(to) == 0))
                    .orElse(true);
            if (above && below) {
                return band.value();
            }
        }
        throw new AssertionError("no band for " + number);
    }

    private static BigDecimal worth(List<ScoredItem> items, String code) {
        return items.stream()
                .filter(item -> item.code().equals(code))
                .map(item -> item.points().value())
                .reduce(ZERO, BigDecimal::add);
    }

    private Answer answer(SheetLine line) {
        return sheet.answers().getOrDefault(line.code(), Answer.EMPTY);
    }

    private SheetLine line(String code) {
        return sheet.lines().stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
