package vn.doichieu.scoring;

import java.util.List;
import java.util.Optional;
import vn.doichieu.criteria.LineDifference;
import vn.doichieu.scoring.rules.AlignedStep;
import vn.doichieu.scoring.rules.LimitEffect;
import vn.doichieu.scoring.rules.PointsCause;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;

/** One line scored in two ways side by side, with what it may be compared with; without a choice there is no pair yet. */
public record DerivationComparison(
        SheetDerivation own, LineDerivation line, Counterpart with, List<Choice> choices, Optional<Pair> pair) {

    public DerivationComparison {
        choices = List.copyOf(choices);
    }

    /** Something the line may be compared with, by what stands in the address for it. */
    public record Choice(String value, Group group, Sentence label) {}

    public enum Group {
        TEAM,
        SAME_UNIT,
        OTHER_UNIT
    }

    public List<Choice> choices(Group group) {
        return choices.stream().filter(choice -> choice.group() == group).toList();
    }

    /** What stands in the address for what was chosen. */
    public String chosen() {
        return with.inspected()
                ? Counterpart.INSPECTED
                : with.sheet().map(sheet -> String.valueOf(sheet.value())).orElse("");
    }

    /** Why the points differ, and how many points each thing makes. */
    public record Reason(PointsCause.Kind kind, Points points, Sentence sentence) {}

    /** A step that held back, lifted or rounded the points of one side otherwise than those of the other. */
    public record Effect(Sentence side, LimitEffect limit) {}

    /** A line directly below an inner one; {@code here}: the first side has it, otherwise only the other one. */
    public record Below(String code, String title, boolean here, Optional<Points> one, Optional<Points> other) {

        /** What the line makes of the difference of the sums: without points it adds nothing to them. */
        public Optional<Points> difference() {
            return one.isEmpty() && other.isEmpty()
                    ? Optional.empty()
                    : Optional.of(one.orElse(Points.ZERO).minus(other.orElse(Points.ZERO)));
        }

        boolean scoredByBoth() {
            return one.isPresent() && other.isPresent();
        }
    }

    /**
     * Both sides, what sets them apart and why.
     *
     * @param difference the points of the first side less those of the other; empty while one of them has none
     * @param versions both were scored with different sheets
     * @param changed what of the line is another one in the later sheet; empty when it stayed the same
     */
    public record Pair(
            ComparedSide one,
            ComparedSide other,
            Optional<Points> difference,
            Sentence headline,
            List<Reason> reasons,
            List<AlignedStep> steps,
            List<Effect> effects,
            boolean versions,
            Optional<LineDifference> changed,
            List<Below> below) {

        public Pair {
            reasons = List.copyOf(reasons);
            steps = List.copyOf(steps);
            effects = List.copyOf(effects);
            below = List.copyOf(below);
        }

        /** The first step where they part; −1 when all steps are the same. */
        public int parting() {
            for (int i = 0; i < steps.size(); i++) {
                if (!steps.get(i).same()) {
                    return i;
                }
            }
            return -1;
        }

        public boolean apart() {
            return difference.filter(points -> !points.isZero()).isPresent();
        }
    }
}
