package vn.doichieu.criteria.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;

/**
 * How one line of a sheet is scored: its rule, its limits, the step its points are rounded to, and what it is worth to
 * a unit that it does not apply to. Without a policy a line always applies.
 */
public record LineRule(
        ScoringRule rule,
        Points min,
        Points max,
        Optional<BigDecimal> roundingStep,
        Optional<NotApplicablePolicy> notApplicable) {

    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    public LineRule {
        var limits = new Limits(min, max);
        var reach = rule.reach(limits);
        if (!limits.encloses(reach)) {
            throw RuleFault.of(
                    "criteria.fault.reach",
                    reach.min().toString(),
                    reach.max().toString(),
                    min.toString(),
                    max.toString());
        }
        if (roundingStep.filter(step -> step.signum() <= 0).isPresent()) {
            throw RuleFault.of("criteria.fault.rounding");
        }
    }

    /** The points for this answer with these figures, and the way that leads to them. */
    public Derivation evaluate(Answer answer, Inputs inputs) {
        var problems = problems(answer);
        if (!problems.isEmpty()) {
            return Derivation.missing(List.of(), problems);
        }
        if (answer.notApplicable()) {
            return withoutTheLine();
        }
        var working = rule.work(answer, inputs, limits());
        return working.points()
                .map(points -> finish(points, working.steps()))
                .orElseGet(() -> Derivation.missing(working.steps(), working.missing()));
    }

    /** What is wrong with an answer, each with the way out. Nothing entered is no problem. */
    public List<Sentence> problems(Answer answer) {
        var problems = new ArrayList<>(rule.problems(answer, limits()));
        if (answer.notApplicable() && notApplicable.isEmpty()) {
            problems.add(Sentence.of("criteria.answer.alwaysApplies"));
        }
        return problems;
    }

    /** The rule in words, as the printed sheet has it. */
    public List<Sentence> describe() {
        return rule.describe(limits());
    }

    /** Rounding and what holds when the line does not apply, in words. */
    public List<Sentence> provisos() {
        var provisos = new ArrayList<Sentence>();
        roundingStep.ifPresent(step -> provisos.add(Sentence.of("criteria.proviso.rounding", Numbers.exact(step))));
        notApplicable.ifPresent(policy -> provisos.add(Sentence.of("criteria.proviso." + policy.name())));
        return provisos;
    }

    /** The indicator the rule reads, and compares with its target if it has one. */
    public Optional<String> indicator() {
        return rule.input().flatMap(Input::indicator);
    }

    public Optional<String> volumeIndicator() {
        return rule.volumeIndicator();
    }

    private Limits limits() {
        return new Limits(min, max);
    }

    private Derivation withoutTheLine() {
        var policy = notApplicable.orElseThrow();
        var step = Step.of("criteria.step.notApplicable." + policy.name(), max.toString());
        if (policy == NotApplicablePolicy.EXCLUDE_AND_RESCALE) {
            return new Derivation(Optional.empty(), true, List.of(step), List.of());
        }
        var points = policy == NotApplicablePolicy.FULL_POINTS ? max : Points.ZERO;
        return Derivation.of(points, List.of(step.leadingTo(points.value())));
    }

    private Derivation finish(BigDecimal exact, List<Step> before) {
        var steps = new ArrayList<>(before);
        var rounded = roundingStep.map(step -> round(exact, step, steps)).orElse(exact);
        rounded = round(rounded, HUNDREDTH, steps);
        var within = new Points(rounded).max(min).min(max);
        if (within.compareTo(new Points(rounded)) != 0) {
            steps.add(Step.of("criteria.step.limits", min.toString(), max.toString())
                    .leadingTo(within.value()));
        }
        return Derivation.of(within, steps);
    }

    /** Points have two decimals, whatever the step of the line. */
    private static BigDecimal round(BigDecimal exact, BigDecimal step, List<Step> steps) {
        var rounded = Numbers.toStep(exact, step);
        if (rounded.compareTo(exact) != 0) {
            steps.add(
                    Step.of("criteria.step.rounding", Numbers.exact(step), Numbers.exact(exact), Numbers.exact(rounded))
                            .leadingTo(rounded));
        }
        return rounded;
    }
}
