package vn.doichieu.criteria.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.VietnameseNumber;

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
                compared.step("criteria.step.targetMet", max.toString()).leadingTo(max.value()));
    }

    private Working missed(AgainstTarget compared, Points max) {
        var distance = compared.above().negate();
        var counted = proRata ? distance : Numbers.wholeSteps(distance, BigDecimal.ONE);
        var printed = proRata ? VietnameseNumber.format(distance) : wholePart(distance, counted);
        var left = max.value().add(counted.multiply(perPoint));
        var steps = new ArrayList<>(List.of(compared.step("criteria.step.targetMissed", printed)));
        if (!proRata) {
            steps.add(Step.of("criteria.step.wholePoints", printed, counted.toPlainString()));
        }
        steps.add(Step.of(
                        "criteria.step.deduction",
                        max.toString(),
                        VietnameseNumber.format(counted),
                        each(),
                        VietnameseNumber.format(left))
                .leadingTo(left));
        if (left.compareTo(floor.value()) < 0) {
            left = floor.value();
            steps.add(Step.of("criteria.step.floor", floor.toString()).leadingTo(left));
        }
        return Working.of(left, steps);
    }

    private static String wholePart(BigDecimal distance, BigDecimal whole) {
        return Numbers.faithful(
                distance, printed -> Numbers.wholeSteps(printed, BigDecimal.ONE).compareTo(whole) == 0);
    }

    private String each() {
        return VietnameseNumber.format(perPoint.negate());
    }
}
