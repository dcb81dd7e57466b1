package vn.doichieu.criteria.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;

/** What a line has come to, and how many leaves at or below it have no points yet. */
record Outcome(SheetLine line, Derivation derivation, int open) {

    static Outcome leaf(SheetLine line, Derivation derivation) {
        boolean open = derivation.points().isEmpty() && !derivation.excluded();
        return new Outcome(line, derivation, open ? 1 : 0);
    }

    /** An inner line: what the lines below it come to. */
    static Outcome sum(SheetLine line, List<Outcome> below, Passage passage) {
        int open = below.stream().mapToInt(Outcome::open).sum();
        var steps = new ArrayList<>(passage.said());
        below.forEach(child -> steps.add(child.asTerm()));
        var scored = below.stream()
                .flatMap(child -> child.derivation.points().stream())
                .toList();
        boolean excluded = !below.isEmpty() && below.stream().allMatch(child -> child.derivation.excluded());
        var points = excluded || (scored.isEmpty() && open > 0) ? Optional.<Points>empty() : Optional.of(sum(scored));
        points.ifPresent(sum -> steps.add(sumStep(scored, sum)));
        return new Outcome(line, new Derivation(points, excluded, steps, missing(below, passage)), open);
    }

    boolean complete() {
        return open == 0 && derivation.points().isPresent();
    }

    Points points() {
        return derivation.points().orElse(Points.ZERO);
    }

    /** This line as one of those that are added up. */
    Step asTerm() {
        if (derivation.excluded()) {
            return Step.of("criteria.step.childExcluded", line.name());
        }
        if (derivation.points().isEmpty()) {
            return Step.of("criteria.step.childOpen", line.name());
        }
        return open == 0
                ? Step.of("criteria.step.child", line.name(), points().toString())
                : Step.of("criteria.step.childSoFar", line.name(), points().toString(), String.valueOf(open));
    }

    Optional<Sentence> missing() {
        if (open == 0) {
            return Optional.empty();
        }
        return Optional.of(
                line.leaf()
                        ? Sentence.of("criteria.missing.child", line.name())
                        : Sentence.of("criteria.missing.childLines", line.name(), String.valueOf(open)));
    }

    static Points sum(List<Points> points) {
        return points.stream().reduce(Points.ZERO, Points::plus);
    }

    private static Step sumStep(List<Points> scored, Points sum) {
        var step = scored.size() > 1
                ? Step.of("criteria.step.sum", Numbers.terms(scored), sum.toString())
                : Step.of("criteria.step.sumOfOne", sum.toString());
        return step.leadingTo(sum.value());
    }

    private static List<Sentence> missing(List<Outcome> below, Passage passage) {
        var missing = new ArrayList<Sentence>();
        if (passage.shut().isEmpty()) {
            missing.addAll(passage.unknown());
        }
        below.forEach(child -> child.missing().ifPresent(missing::add));
        return missing;
    }
}
