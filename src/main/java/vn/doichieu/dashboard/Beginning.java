package vn.doichieu.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What has to be there before work can begin, in its order: of the whole installation, or of one zone. */
public record Beginning(Optional<String> zone, List<FirstStep> steps) {

    public Beginning {
        steps = List.copyOf(steps);
    }

    static Beginning of(Optional<String> zone) {
        return new Beginning(zone, List.of());
    }

    /** The first step that is not done is the next one; those behind it wait. */
    Beginning with(FirstStep.Kind kind, boolean done, String href) {
        var turn = isDone() ? FirstStep.State.NEXT : FirstStep.State.LATER;
        var all = new ArrayList<>(steps);
        all.add(new FirstStep(steps.size() + 1, kind, done ? FirstStep.State.DONE : turn, href));
        return new Beginning(zone, all);
    }

    boolean isDone() {
        return steps.stream().allMatch(step -> step.state() == FirstStep.State.DONE);
    }
}
