package vn.doichieu.criteria.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;

/** The maximum less points for each occurrence, not below a floor. Every count has to be entered, zero as well. */
public record DeductionRule(List<ScoredItem> occurrences, Points floor) implements ScoringRule {

    public DeductionRule {
        occurrences = ScoredItem.distinct(occurrences);
        for (var occurrence : occurrences) {
            if (occurrence.points().compareTo(Points.ZERO) >= 0) {
                throw RuleFault.of("criteria.fault.occurrence", occurrence.label());
            }
        }
    }

    @Override
    public RuleKind kind() {
        return RuleKind.DEDUCTION;
    }

    @Override
    public RuleData data() {
        return new RuleData(
                RuleKind.DEDUCTION,
                Optional.empty(),
                ScoredItem.data(occurrences),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                false,
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
        var head = Sentence.of("criteria.rule.deduction", line.max().toString(), floor.toString());
        var sentences = new ArrayList<>(List.of(head));
        occurrences.forEach(occurrence ->
                sentences.add(Sentence.of("criteria.rule.occurrence", occurrence.label(), each(occurrence))));
        return sentences;
    }

    @Override
    public List<Sentence> problems(Answer answer, Limits line) {
        var problems = new ArrayList<Sentence>();
        if (!ScoredItem.unknown(occurrences, answer.counts().keySet()).isEmpty()) {
            problems.add(Sentence.of("criteria.answer.unknownOccurrence"));
        }
        for (var occurrence : occurrences) {
            if (answer.counts().getOrDefault(occurrence.code(), 0) < 0) {
                problems.add(Sentence.of("criteria.answer.negativeCount", occurrence.label()));
            }
        }
        return problems;
    }

    @Override
    public Working work(Answer answer, Inputs inputs, Limits line) {
        var missing = occurrences.stream()
                .filter(occurrence -> !answer.counts().containsKey(occurrence.code()))
                .map(occurrence -> Sentence.of("criteria.missing.count", occurrence.label()))
                .toList();
        return missing.isEmpty() ? deduct(answer, line) : Working.missing(List.of(), missing);
    }

    private Working deduct(Answer answer, Limits line) {
        var steps = new ArrayList<Step>();
        var left = line.max();
        for (var occurrence : occurrences) {
            int count = answer.counts().getOrDefault(occurrence.code(), 0);
            if (count > 0) {
                var before = left;
                left = left.plus(total(occurrence, count));
                steps.add(step(occurrence, count, before, left));
            }
        }
        if (steps.isEmpty()) {
            steps.add(Step.of("criteria.step.noOccurrence", left.toString()).leadingTo(left.value()));
        }
        if (left.compareTo(floor) < 0) {
            left = floor;
            steps.add(Step.of("criteria.step.floor", floor.toString()).leadingTo(floor.value()));
        }
        return Working.of(left.value(), steps);
    }

    private static Step step(ScoredItem occurrence, int count, Points before, Points after) {
        return Step.of(
                        "criteria.step.occurrence",
                        occurrence.label(),
                        before.toString(),
                        Numbers.exact(BigDecimal.valueOf(count)),
                        each(occurrence),
                        after.toString())
                .leadingTo(after.value());
    }

    private static String each(ScoredItem occurrence) {
        return Points.ZERO.minus(occurrence.points()).toString();
    }

    private static Points total(ScoredItem occurrence, int count) {
        return new Points(occurrence.points().value().multiply(BigDecimal.valueOf(count)));
    }
}
