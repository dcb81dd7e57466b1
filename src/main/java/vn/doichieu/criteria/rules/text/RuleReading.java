package vn.doichieu.criteria.rules.text;

import java.util.List;
import vn.doichieu.criteria.rules.RuleData;
import vn.doichieu.shared.Sentence;

/** What was read, and what of it the writer did not say and has to confirm. */
public record RuleReading(RuleData rule, List<Sentence> doubts) {

    public RuleReading {
        doubts = List.copyOf(doubts);
    }
}
