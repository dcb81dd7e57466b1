package vn.doichieu.criteria.rules;

import java.util.List;
import vn.doichieu.shared.Sentence;

/** An inner line: the sum of the lines below it. It takes no answer of its own. */
public record SumRule() implements ScoringRule {

    @Override
    public RuleKind kind() {
        return RuleKind.SUM;
    }

    @Override
    public RuleData data() {
        return RuleData.SUM;
    }

    @Override
    public Limits reach(Limits line) {
        return line;
    }

    @Override
    public List<Sentence> describe(Limits line) {
        return List.of(Sentence.of("criteria.rule.sum"));
    }

    @Override
    public List<Sentence> problems(Answer answer, Limits line) {
        return answer.blank() ? List.of() : List.of(Sentence.of("criteria.answer.onSum"));
    }

    @Override
    public Working work(Answer answer, Inputs inputs, Limits line) {
        return Working.missing("criteria.missing.sum");
    }
}
