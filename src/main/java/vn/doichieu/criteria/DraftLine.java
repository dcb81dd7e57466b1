package vn.doichieu.criteria;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.doichieu.criteria.rules.Gate;
import vn.doichieu.criteria.rules.LineRule;
import vn.doichieu.criteria.rules.NotApplicablePolicy;
import vn.doichieu.criteria.rules.Part;
import vn.doichieu.criteria.rules.RuleData;
import vn.doichieu.criteria.rules.RuleFault;
import vn.doichieu.criteria.rules.RuleKind;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;

/**
 * A line of a sheet as it is written down, right or wrong.
 *
 * @param clause article or clause of the issuing decision
 * @param formerCode its code in the sheet this one was copied from, when it was another
 */
public record DraftLine(
        String code,
        Optional<String> parent,
        Part part,
        String title,
        BigDecimal min,
        BigDecimal max,
        RuleData rule,
        Optional<BigDecimal> roundingStep,
        Optional<NotApplicablePolicy> notApplicable,
        boolean evidenceRequired,
        Optional<String> evidenceHint,
        Optional<String> clause,
        LineSource source,
        Optional<String> sourceNote,
        Optional<Gate> gate,
        Optional<String> formerCode) {

    public boolean leaf() {
        return rule.kind() != RuleKind.SUM;
    }

    /** Under which code the sheet this one was copied from has the line. */
    public String codeBefore() {
        return formerCode.orElse(code);
    }

    /** What the line is worth at most; in the penalty part, what it takes away at most. */
    public Points worth() {
        return new Points(part == Part.PENALTY ? min : max);
    }

    /** The line as it scores, or a {@link RuleFault} with all that is wrong. */
    public LineRule lineRule() {
        return new LineRule(rule.rule(), new Points(min), new Points(max), roundingStep, notApplicable);
    }

    /** The rule in words; nothing as long as it is wrong. */
    public List<Sentence> describe() {
        return faults().isEmpty() ? lineRule().describe() : List.of();
    }

    public List<Sentence> provisos() {
        return faults().isEmpty() ? lineRule().provisos() : List.of();
    }

    /** What keeps the line from scoring, whatever stands around it. */
    public List<Sentence> faults() {
        try {
            lineRule();
            return List.of();
        } catch (RuleFault fault) {
            return fault.sentences();
        }
    }
}
