package vn.doichieu.criteria.rules;

import java.util.Map;
import java.util.Optional;

/** The figures and targets a unit is scored with, by code of their indicator. What is not known is not there. */
public record Inputs(Map<String, FigureInput> figures, Map<String, TargetInput> targets) {

    public static final Inputs NONE = new Inputs(Map.of(), Map.of());

    public Inputs {
        figures = Map.copyOf(figures);
        targets = Map.copyOf(targets);
    }

    public Optional<FigureInput> figure(String indicator) {
        return Optional.ofNullable(figures.get(indicator));
    }

    public Optional<TargetInput> target(String indicator) {
        return Optional.ofNullable(targets.get(indicator));
    }
}
