package vn.doichieu.criteria.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.doichieu.shared.Points;

/**
 * The one place where a whole sheet is worked out: leaves by their rules, gates, inner lines, total. The same lines and
 * answers always come to the same, in whatever order they are given.
 */
public record SheetRules(LineTree tree, Totalling totalling) {

    /** From the answers; what is not answered is open. */
    public SheetEvaluation evaluate(Map<String, Answer> answers, Inputs inputs) {
        return evaluate(line -> byItself(line, answers, inputs));
    }

    /** The points of these leaves as far as there are any; works out the others only when points hang on them. */
    public Map<String, Points> points(Set<String> leaves, Map<String, Answer> answers, Inputs inputs) {
        var whole = tree.gated() ? Optional.of(evaluate(answers, inputs)) : Optional.<SheetEvaluation>empty();
        var points = new HashMap<String, Points>();
        for (var code : leaves) {
            whole.map(all -> all.line(code))
                    .orElseGet(() -> byItself(tree.line(code), answers, inputs))
                    .points()
                    .ifPresent(found -> points.put(code, found));
        }
        return points;
    }

    /** From what each leaf comes to by itself, whoever says so: gates, sums and the total follow from it. */
    public SheetEvaluation evaluate(Function<SheetLine, Derivation> leaves) {
        var passages = new HashMap<String, Passage>();
        var outcomes = new HashMap<String, Outcome>();
        for (var task : tree.tasks()) {
            var line = tree.line(task.line());
            if (task.part() == ScoringOrder.Part.OPEN) {
                passages.put(line.code(), passage(line, passages, outcomes));
            } else {
                var passage = passages.getOrDefault(line.code(), Passage.FREE);
                outcomes.put(
                        line.code(),
                        line.leaf()
                                ? Outcome.leaf(line, passage.leaf(leaves.apply(line)))
                                : Outcome.sum(line, below(line, outcomes), passage));
            }
        }
        var derivations = new HashMap<String, Derivation>();
        outcomes.forEach((code, outcome) -> derivations.put(code, outcome.derivation()));
        return new SheetEvaluation(derivations, TotalWork.derive(tree, totalling, outcomes));
    }

    private static Derivation byItself(SheetLine line, Map<String, Answer> answers, Inputs inputs) {
        return line.rule().evaluate(answers.getOrDefault(line.code(), Answer.EMPTY), inputs);
    }

    private static Passage passage(SheetLine line, Map<String, Passage> passages, Map<String, Outcome> outcomes) {
        var above = line.parent()
                .map(code -> passages.getOrDefault(code, Passage.FREE))
                .orElse(Passage.FREE);
        var own = line.gate()
                .map(gate -> Passage.through(gate, known(gate.line(), outcomes)))
                .orElse(Passage.FREE);
        return above.equals(Passage.FREE) ? own : above.then(own);
    }

    private List<Outcome> below(SheetLine line, Map<String, Outcome> outcomes) {
        return tree.children(line.code()).stream()
                .map(child -> known(child.code(), outcomes))
                .toList();
    }

    private static Outcome known(String code, Map<String, Outcome> outcomes) {
        return Optional.ofNullable(outcomes.get(code)).orElseThrow();
    }
}
