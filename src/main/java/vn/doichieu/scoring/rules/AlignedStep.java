package vn.doichieu.scoring.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.doichieu.criteria.rules.Step;

/** A step of one derivation beside the step of another that does the same; a side without it leaves it empty. */
public record AlignedStep(Optional<Step> one, Optional<Step> other) {

    /** Both sides say the same, word for word. */
    public boolean same() {
        return one.equals(other);
    }

    /** The steps of both side by side, matched by their codes; what has no match stands beside what stands there instead. */
    public static List<AlignedStep> align(List<Step> one, List<Step> other) {
        var rows = new ArrayList<AlignedStep>();
        int left = 0;
        int right = 0;
        for (var match : matches(one, other)) {
            between(one.subList(left, match.left), other.subList(right, match.right), rows);
            rows.add(new AlignedStep(Optional.of(one.get(match.left)), Optional.of(other.get(match.right))));
            left = match.left + 1;
            right = match.right + 1;
        }
        between(one.subList(left, one.size()), other.subList(right, other.size()), rows);
        return List.copyOf(rows);
    }

    private record Match(int left, int right) {}

    /** The longest run of codes both have in the same order: derivations are a handful of steps. */
    private static List<Match> matches(List<Step> one, List<Step> other) {
        var lengths = new int[one.size() + 1][other.size() + 1];
        for (int l = one.size() - 1; l >= 0; l--) {
            for (int r = other.size() - 1; r >= 0; r--) {
                lengths[l][r] = alike(one.get(l), other.get(r))
                        ? lengths[l + 1][r + 1] + 1
                        : Math.max(lengths[l + 1][r], lengths[l][r + 1]);
            }
        }
        var matches = new ArrayList<Match>();
        int l = 0;
        int r = 0;
        while (l < one.size() && r < other.size()) {
            if (alike(one.get(l), other.get(r))) {
                matches.add(new Match(l++, r++));
            } else if (lengths[l + 1][r] >= lengths[l][r + 1]) {
                l++;
            } else {
                r++;
            }
        }
        return matches;
    }

    private static void between(List<Step> one, List<Step> other, List<AlignedStep> rows) {
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            rows.add(new AlignedStep(at(one, i), at(other, i)));
        }
    }

    private static Optional<Step> at(List<Step> steps, int index) {
        return index < steps.size() ? Optional.of(steps.get(index)) : Optional.empty();
    }

    private static boolean alike(Step one, Step other) {
        return one.sentence().code().equals(other.sentence().code());
    }
}
