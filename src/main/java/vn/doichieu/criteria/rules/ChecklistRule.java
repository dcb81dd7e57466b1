package vn.doichieu.criteria.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;

/** The sum of the items ticked. That none holds is said by ticking {@link #NONE}; nothing ticked is no answer. */
public record ChecklistRule(List<ScoredItem> items) implements ScoringRule {

    /** Ticked instead of the items when none of them holds. */
    public static final String NONE = "NONE";

    public ChecklistRule {
        items = ScoredItem.distinct(items);
        if (ScoredItem.find(items, NONE).isPresent()) {
            throw RuleFault.of("criteria.fault.reservedCode", NONE);
        }
    }

    @Override
    public RuleKind kind() {
        return RuleKind.CHECKLIST;
    }

    @Override
    public RuleData data() {
        return new RuleData(
                RuleKind.CHECKLIST,
                Optional.empty(),
                ScoredItem.data(items),
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
        var least = Points.ZERO;
        var most = Points.ZERO;
        for (var item : items) {
            least = least.plus(item.points().min(Points.ZERO));
            most = most.plus(item.points().max(Points.ZERO));
        }
        return new Limits(least, most);
    }

    @Override
    public List<Sentence> describe(Limits line) {
        var sentences = new ArrayList<>(List.of(Sentence.of("criteria.rule.checklist")));
        items.forEach(item -> sentences.add(
                Sentence.of("criteria.rule.item", item.label(), item.points().toString())));
        return sentences;
    }

    @Override
    public List<Sentence> problems(Answer answer, Limits line) {
        var problems = new ArrayList<Sentence>();
        var codes = answer.ticked().stream().filter(code -> !code.equals(NONE)).toList();
        if (!ScoredItem.unknown(items, codes).isEmpty()) {
            problems.add(Sentence.of("criteria.answer.unknownItem"));
        }
        if (answer.ticked().contains(NONE) && !codes.isEmpty()) {
            problems.add(Sentence.of("criteria.answer.noneAndItems"));
        }
        return problems;
    }

    @Override
    public Working work(Answer answer, Inputs inputs, Limits line) {
        if (answer.ticked().contains(NONE)) {
            return Working.of(BigDecimal.ZERO, Step.of("criteria.step.noItem").leadingTo(BigDecimal.ZERO));
        }
        var ticked = items.stream()
                .filter(item -> answer.ticked().contains(item.code()))
                .toList();
        return ticked.isEmpty() ? Working.missing("criteria.missing.items") : sum(ticked);
    }

    private Working sum(List<ScoredItem> ticked) {
        var steps = new ArrayList<Step>();
        ticked.forEach(item -> steps.add(
                Step.of("criteria.step.item", item.label(), item.points().toString())));
        var sum = ticked.stream().map(ScoredItem::points).reduce(Points.ZERO, Points::plus);
        var terms = Numbers.terms(ticked.stream().map(ScoredItem::points).toList());
        steps.add(Step.of(
                        "criteria.step.items",
                        String.valueOf(ticked.size()),
                        String.valueOf(items.size()),
                        terms,
                        sum.toString())
                .leadingTo(sum.value()));
        return Working.of(sum.value(), steps);
    }
}
