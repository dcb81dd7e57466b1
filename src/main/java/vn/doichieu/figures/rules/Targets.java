package vn.doichieu.figures.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The targets of a unit's rates, by the code of the rate, and what the unit above lets one expect. */
public record Targets(Map<String, Target> own, Map<String, Target> parents) {

    public Targets {
        own = Map.copyOf(own);
        parents = Map.copyOf(parents);
    }

    /** Targets given by documents first, then those the unit's own report implies. */
    public static Targets of(Map<String, Target> assigned, Map<String, Target> implied, Map<String, Target> parents) {
        var own = new HashMap<>(implied);
        own.putAll(assigned);
        return new Targets(own, parents);
    }

    /** Assigned, else implied by the unit's own report: what points may be reckoned against. */
    public Optional<Target> target(String rate) {
        return Optional.ofNullable(own.get(rate));
    }

    public Optional<Target> assigned(String rate) {
        return target(rate).filter(Target::isAssigned);
    }

    public Optional<Target> parent(String rate) {
        return Optional.ofNullable(parents.get(rate));
    }
}
