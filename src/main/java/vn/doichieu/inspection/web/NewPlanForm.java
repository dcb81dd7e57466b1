package vn.doichieu.inspection.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vn.doichieu.inspection.NewPlan;
import vn.doichieu.inspection.PlanBeginning;

/** For which round a plan is begun, and with which text: that of the latest plan (its number) or ours (none). */
record NewPlanForm(
        @Nullable String zone,
        @Nullable String round,
        @Nullable String copyOf) {

    static NewPlanForm of(PlanBeginning beginning) {
        return new NewPlanForm(
                String.valueOf(beginning.zone().id()),
                beginning.rounds().stream()
                        .findFirst()
                        .map(round -> String.valueOf(round.id()))
                        .orElse(""),
                beginning.latest().map(plan -> String.valueOf(plan.id())).orElse(""));
    }

    void check(BindingResult binding) {
        if (Numbers.id(round).isEmpty()) {
            binding.rejectValue("round", "inspection.newPlan.roundMissing");
        }
    }

    NewPlan toPlan() {
        return new NewPlan(Numbers.id(zone).orElse(0L), Numbers.id(round).orElse(0L), Numbers.id(copyOf));
    }

    Optional<PlanBeginning> in(List<PlanBeginning> beginnings) {
        var asked = Numbers.id(zone);
        return beginnings.stream()
                .filter(beginning -> asked.isEmpty() || beginning.zone().id() == asked.get())
                .findFirst();
    }
}
