package vn.doichieu.criteria.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;

/**
 * The maximum at or above the target. Below it each percentage point takes {@code perPoint} away, not below the floor:
 * each whole one, or pro rata.
 */
public record TargetRule(Input read, BigDecimal perPoint, boolean proRata, Points floor) implements ScoringRule {

    public TargetRule {
        AgainstTarget.requireIndicator(read);
        if (perPoint.signum() >= 0) {
            throw RuleFault.of("criteria.fault.perPointBelow");
        }
    }

    @Override
    public RuleKind kind() {
        return RuleKind.TARGET;
    }

    @Override
    public Optional<Input> input() {
        return Optional.of(read);
    }

    @Override
    public RuleData data() {
        return new RuleData(
                RuleKind.TARGET,
                Optional.empty(),
                List.of(),
                Optional.of(read),
                List.of(),
                Optional.of(perPoint),
                proRata,
                Optional.of(floor.value()),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public Limits reach(Limits line) {
        return new Limits(floor, line.max());
    }

    @Override
    public List<Sentence> describe(Limits line) {
        return List.of(
                Sentence.of("criteria.rule.target", read.name(), line.max().toString()),
                Sentence.of(
                        proRata ? "criteria.rule.belowProRata" : "criteria.rule.belowWhole", each(), floor.toString()));
    }

    @Override
    public List<Sentence> problems(Answer answer, Limits line) {
        return read.problems(answer);
    }

    @Override
    public Working work(Answer answer, Inputs inputs, Limits line) {
        return AgainstTarget.read(
                read,
                answer,
                inputs,
                compared -> compared.above().signum() >= 0 ? met(compared, line.max()) : missed(compared, line.max()));
    }

    private static Working met(AgainstTarget compared, Points max) {
        return Working.of(
                max.value(),
                compared.printed(any -> true)
                        .step("criteria.step.targetMet", max.toString())
                        .leadingTo(max.value()));
    }

    private Working missed(AgainstTarget compared, Points max) {
        return proRata ? missedProRata(compared, max) : missedByWholePoints(compared, max);
    }

    private Working missedByWholePoints(AgainstTarget compared, Points max) {
        var whole = wholePoints(compared.above());
        var printed = compared.printed(above -> wholePoints(above).compareTo(whole) == 0);
        var distance = Numbers.full(printed.above().negate());
        var steps = new ArrayList<>(List.of(
                printed.step("criteria.step.targetMissed", distance),
                Step.of("criteria.step.wholePoints", distance, whole.toPlainString())));
        return deducted(whole, max, steps);
    }

    /** Counted with the printed distance, whose points round to the same whatever the step of the line. */
    private Working missedProRata(AgainstTarget compared, Points max) {
        var exact = left(compared.above().negate(), max);
        var printed = compared.printed(above -> Numbers.roundAlike(left(above.negate(), max), exact));
        var distance = printed.above().negate();
        var steps = new ArrayList<>(List.of(printed.step("criteria.step.targetMissed", Numbers.exact(distance))));
        return deducted(distance, max, steps);
    }

    private Working deducted(BigDecimal counted, Points max, List<Step> steps) {
        var left = left(counted, max);
        steps.add(
                Step.of("criteria.step.deduction", max.toString(), Numbers.exact(counted), each(), Numbers.exact(left))
                        .leadingTo(left));
        if (left.compareTo(floor.value()) < 0) {
            left = floor.value();
            steps.add(Step.of("criteria.step.floor", floor.toString()).leadingTo(left));
        }
        return Working.of(left, steps);
    }

    private BigDecimal left(BigDecimal distance, Points max) {
        return max.value().add(distance.multiply(perPoint));
    }

    private static BigDecimal wholePoints(BigDecimal above) {
        return Numbers.wholeSteps(above.negate(), BigDecimal.ONE);
    }

    private String each() {
        return Numbers.exact(perPoint.negate());
    }
}
