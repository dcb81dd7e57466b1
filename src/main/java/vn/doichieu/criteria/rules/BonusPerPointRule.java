package vn.doichieu.criteria.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;

/** Points for each whole step above the target, times a factor for the volume of work, up to a cap. */
public record BonusPerPointRule(
        Input read, BigDecimal perPoint, BigDecimal step, Points cap, Optional<VolumeFactor> volumeFactor)
        implements ScoringRule {

    public BonusPerPointRule {
        AgainstTarget.requireIndicator(read);
        if (perPoint.signum() <= 0 || step.signum() <= 0 || cap.compareTo(Points.ZERO) <= 0) {
            throw RuleFault.of("criteria.fault.bonusNumbers");
        }
    }

    @Override
    public RuleKind kind() {
        return RuleKind.BONUS_PER_POINT;
    }

    @Override
    public Optional<Input> input() {
        return Optional.of(read);
    }

    @Override
    public Optional<String> volumeIndicator() {
        return volumeFactor.map(VolumeFactor::indicator);
    }

    @Override
    public RuleData data() {
        return new RuleData(
                RuleKind.BONUS_PER_POINT,
                Optional.of(step),
                List.of(),
                Optional.of(read),
                List.of(),
                Optional.of(perPoint),
                false,
                Optional.empty(),
                Optional.of(cap.value()),
                volumeFactor.map(VolumeFactor::data));
    }

    @Override
    public Limits reach(Limits line) {
        var factor = volumeFactor
                .filter(volume -> !volume.beforeCap())
                .map(volume -> volume.bands().greatest())
                .orElse(BigDecimal.ONE);
        return new Limits(Points.ZERO, new Points(cap.value().multiply(factor.max(BigDecimal.ONE))));
    }

    @Override
    public List<Sentence> describe(Limits line) {
        var sentences = new ArrayList<>(List.of(Sentence.of(
                "criteria.rule.bonus", read.name(), Numbers.exact(step), Numbers.exact(perPoint), cap.toString())));
        volumeFactor.ifPresent(volume -> {
            sentences.add(
                    Sentence.of(volume.beforeCap() ? "criteria.rule.volumeBeforeCap" : "criteria.rule.volumeAfterCap"));
            sentences.addAll(volume.describe());
        });
        return sentences;
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
                compared -> compared.above().signum() > 0
                        ? exceeded(compared, inputs)
                        : Working.of(
                                BigDecimal.ZERO,
                                compared.printed(any -> true)
                                        .step("criteria.step.bonusNone")
                                        .leadingTo(BigDecimal.ZERO)));
    }

    private Working exceeded(AgainstTarget compared, Inputs inputs) {
        var steps = new ArrayList<Step>();
        var whole = Numbers.wholeSteps(compared.above(), step);
        var printed = compared.printed(above -> Numbers.wholeSteps(above, step).compareTo(whole) == 0);
        steps.add(printed.step("criteria.step.targetExceeded", Numbers.full(printed.above())));
        var points = whole.multiply(perPoint);
        steps.add(Step.of(
                        "criteria.step.bonusSteps",
                        Numbers.exact(whole),
                        Numbers.exact(step),
                        Numbers.exact(perPoint),
                        Numbers.exact(points))
                .leadingTo(points));
        boolean capFirst = volumeFactor.filter(volume -> !volume.beforeCap()).isPresent();
        points = capFirst
                ? timesVolume(capped(points, steps), inputs, steps)
                : capped(timesVolume(points, inputs, steps), steps);
        return Working.of(points, steps);
    }

    private BigDecimal timesVolume(BigDecimal points, Inputs inputs, List<Step> steps) {
        if (volumeFactor.isEmpty() || points.signum() == 0) {
            return points;
        }
        var volume = volumeFactor.get();
        steps.add(volume.step(inputs, points));
        return points.multiply(volume.factor(inputs));
    }

    private BigDecimal capped(BigDecimal points, List<Step> steps) {
        if (points.compareTo(cap.value()) <= 0) {
            return points;
        }
        steps.add(Step.of("criteria.step.cap", cap.toString()).leadingTo(cap.value()));
        return cap.value();
    }
}
