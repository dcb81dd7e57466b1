package vn.doichieu.criteria;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.doichieu.criteria.rules.Answer;
import vn.doichieu.criteria.rules.Derivation;
import vn.doichieu.criteria.rules.Inputs;
import vn.doichieu.criteria.rules.LineRule;
import vn.doichieu.criteria.rules.LineTree;
import vn.doichieu.criteria.rules.ManualRule;
import vn.doichieu.criteria.rules.SheetEvaluation;
import vn.doichieu.criteria.rules.SheetLine;
import vn.doichieu.criteria.rules.SheetRules;
import vn.doichieu.criteria.rules.Totalling;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;

/** Works out a sheet that may still have faults: its faulty lines stay open and say so, the others score. */
public final class SheetTrial {

    private final SheetContent content;
    private final Set<String> faulty = new HashSet<>();

    private SheetTrial(SheetContent content) {
        this.content = content;
    }

    /** Nothing when the lines do not hang together: a code twice, a line or gate that leads nowhere or in a circle. */
    public static Optional<SheetEvaluation> of(SheetContent content, Map<String, Answer> answers, Inputs inputs) {
        var trial = new SheetTrial(content);
        return trial.tree().map(tree -> trial.evaluate(tree, answers, inputs));
    }

    private Optional<LineTree> tree() {
        try {
            return Optional.of(
                    new LineTree(content.lines().stream().map(this::line).toList()));
        } catch (IllegalArgumentException apart) {
            return Optional.empty();
        }
    }

    private SheetLine line(DraftLine line) {
        return new SheetLine(line.code(), line.parent(), line.part(), line.title(), rule(line), line.gate());
    }

    /** A line that cannot score keeps its place and its limits. */
    private LineRule rule(DraftLine line) {
        if (line.faults().isEmpty()) {
            return line.lineRule();
        }
        faulty.add(line.code());
        return new LineRule(
                new ManualRule(BigDecimal.ONE),
                new Points(line.min()),
                new Points(line.max()),
                Optional.empty(),
                line.notApplicable());
    }

    private SheetEvaluation evaluate(LineTree tree, Map<String, Answer> answers, Inputs inputs) {
        var head = content.head();
        var totalling = new Totalling(head.bonusMode(), head.total(), head.bonusCap(), head.penaltyCap());
        return new SheetRules(tree, totalling).evaluate(line -> leaf(line, answers, inputs));
    }

    private Derivation leaf(SheetLine line, Map<String, Answer> answers, Inputs inputs) {
        if (faulty.contains(line.code())) {
            var mend = Sentence.of("criteria.trial.faulty", line.code());
            return new Derivation(Optional.empty(), false, List.of(), List.of(mend));
        }
        return line.rule().evaluate(answers.getOrDefault(line.code(), Answer.EMPTY), inputs);
    }
}
