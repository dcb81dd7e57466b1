package vn.doichieu.criteria.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.doichieu.shared.Sentence;

/** A rate read against the target of the unit, both unrounded; their difference is in percentage points. */
record AgainstTarget(Input input, FigureInput figure, TargetInput target) {

    /** Goes on with the comparison, or says that the rate or the target is missing. */
    static Working read(Input input, Answer answer, Inputs inputs, Function<AgainstTarget, Working> work) {
        var figure = input.read(answer, inputs);
        var target = input.indicator().flatMap(inputs::target);
        var steps = figure.map(found -> input.steps(answer, inputs, found)).orElse(List.of());
        if (figure.isPresent() && target.isPresent()) {
            var working = work.apply(new AgainstTarget(input, figure.get(), target.get()));
            var all = new ArrayList<>(steps);
            all.addAll(working.steps());
            return new Working(working.points(), all, working.missing());
        }
        var missing = new ArrayList<Sentence>();
        if (figure.isEmpty()) {
            missing.add(input.missing());
        }
        if (target.isEmpty()) {
            missing.add(Sentence.of("criteria.missing.target", input.name()));
        }
        return Working.missing(steps, missing);
    }

    /** A rate compared with a target has to be known by an indicator: targets are given for indicators. */
    static Input requireIndicator(Input input) {
        if (input.indicator().isEmpty()) {
            throw RuleFault.of("criteria.fault.targetNeedsIndicator", input.name());
        }
        return input;
    }

    /** Above zero when the target is exceeded. */
    BigDecimal above() {
        return figure.value().subtract(target.value());
    }

    /**
     * The same with the rate as it is printed: two decimals, or as many more as it takes until it lies on the same side of
     * the target and its distance leads to the same. What follows is computed from printed numbers, so that anybody can.
     */
    AgainstTarget printed(Predicate<BigDecimal> aboveLeadsToTheSame) {
        var rate = Numbers.rounded(
                figure.value(),
                rounded -> rounded.compareTo(target.value()) == figure.value().compareTo(target.value())
                        && aboveLeadsToTheSame.test(rounded.subtract(target.value())));
        return new AgainstTarget(input, new FigureInput(rate, figure.shown()), target);
    }

    /** A sentence about name, rate, target and source of the target, in this order, and what follows. */
    Step step(String code, Object... more) {
        var arguments = new ArrayList<>(List.<Object>of(
                input.name(),
                input.show(figure.value(), shown -> shown.compareTo(figure.value()) == 0),
                Numbers.full(target.value()) + " %",
                Sentence.of("criteria.target." + target.source().name())));
        arguments.addAll(List.of(more));
        return Step.of(code, arguments.toArray());
    }
}
