package vn.doichieu.criteria.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;

/** One of several answers, each worth its points. */
public record OptionsRule(List<ScoredItem> options) implements ScoringRule {

    public OptionsRule {
        options = ScoredItem.distinct(options);
    }

    @Override
    public RuleKind kind() {
        return RuleKind.OPTIONS;
    }

    @Override
    public RuleData data() {
        return new RuleData(
                RuleKind.OPTIONS,
                Optional.empty(),
                ScoredItem.data(options),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public Limits reach(Limits line) {
        return new Limits(
                points().min(Comparator.naturalOrder()).orElseThrow(),
                points().max(Comparator.naturalOrder()).orElseThrow());
    }

    @Override
    public List<Sentence> describe(Limits line) {
        return options.stream()
                .map(option -> Sentence.of(
                        "criteria.rule.option", option.label(), option.points().toString()))
                .toList();
    }

    @Override
    public List<Sentence> problems(Answer answer, Limits line) {
        return answer.option()
                .filter(code -> ScoredItem.find(options, code).isEmpty())
                .map(code -> List.of(Sentence.of("criteria.answer.unknownOption", labels())))
                .orElse(List.of());
    }

    @Override
    public Working work(Answer answer, Inputs inputs, Limits line) {
        return answer.option()
                .flatMap(code -> ScoredItem.find(options, code))
                .map(chosen -> Working.of(
                        chosen.points().value(),
                        Step.of(
                                        "criteria.step.option",
                                        chosen.label(),
                                        chosen.points().toString())
                                .leadingTo(chosen.points().value())))
                .orElseGet(() -> Working.missing("criteria.missing.option", labels()));
    }

    private Stream<Points> points() {
        return options.stream().map(ScoredItem::points);
    }

    private String labels() {
        return String.join("; ", options.stream().map(ScoredItem::label).toList());
    }
}
