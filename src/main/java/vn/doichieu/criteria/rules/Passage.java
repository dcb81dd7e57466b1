package vn.doichieu.criteria.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;

/**
 * Whether the gates of a line and of the lines above let its points count. One that is shut decides, whatever is not
 * known of the others.
 *
 * @param opened what the gate of this very line says when it is open
 * @param shut what the uppermost shut gate says
 * @param unknown what gates wait for
 */
record Passage(Optional<Step> opened, Optional<Step> shut, List<Sentence> unknown) {

    static final Passage FREE = new Passage(Optional.empty(), Optional.empty(), List.of());

    /** What a gate says of the line it names. */
    static Passage through(Gate gate, Outcome named) {
        var name = named.line().name();
        if (named.derivation().excluded()) {
            return new Passage(
                    Optional.of(Step.of("criteria.step.gateNotApplicable", name)), Optional.empty(), List.of());
        }
        if (!named.complete()) {
            var wait = Sentence.of("criteria.missing.gate", name, gate.atLeast().toString());
            return new Passage(Optional.empty(), Optional.empty(), List.of(wait));
        }
        boolean open = named.points().compareTo(gate.atLeast()) >= 0;
        var step = Step.of(
                open ? "criteria.step.gateOpen" : "criteria.step.gateShut",
                name,
                named.points().toString(),
                gate.atLeast().toString());
        return new Passage(
                Optional.of(step).filter(any -> open), Optional.of(step).filter(any -> !open), List.of());
    }

    /** This passage for what lies below, and the gate there. */
    Passage then(Passage own) {
        var waits = new ArrayList<>(unknown);
        waits.addAll(own.unknown);
        return new Passage(own.opened, shut.or(own::shut), waits);
    }

    /** The points of a leaf, as far as gates let them count. A leaf that is not scored stays so. */
    Derivation leaf(Derivation own) {
        if (own.points().isEmpty() || equals(FREE)) {
            return own;
        }
        if (shut.isPresent()) {
            var steps = new ArrayList<>(own.steps());
            steps.add(shut.get().leadingTo(Points.ZERO.value()));
            return Derivation.of(Points.ZERO, steps);
        }
        if (!unknown.isEmpty()) {
            return Derivation.missing(own.steps(), unknown);
        }
        var steps = new ArrayList<>(opened.stream().toList());
        steps.addAll(own.steps());
        return new Derivation(own.points(), false, steps, own.missing());
    }

    /** What there is to say before an inner line is added up: the points of the lines below have been let through already. */
    List<Step> said() {
        return shut.or(() -> opened).stream().toList();
    }
}
