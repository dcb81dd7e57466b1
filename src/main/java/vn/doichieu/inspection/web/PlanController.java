package vn.doichieu.inspection.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.PlanSummary;
import vn.doichieu.inspection.Plans;
import vn.doichieu.shared.Permission;

/** Plans to read. */
@Controller
class PlanController {

    private final Plans plans;

    PlanController(Plans plans) {
        this.plans = plans;
    }

    @GetMapping("/plans")
    String list(@RequestParam(required = false) @Nullable Integer year, CurrentUser user, Model model) {
        var all = plans.plans(user.scope(Permission.PLAN_READ), user.scope(Permission.PLAN_EDIT));
        model.addAttribute(
                "plans",
                all.stream().filter(plan -> year == null || plan.year() == year).toList());
        model.addAttribute(
                "years", all.stream().map(PlanSummary::year).distinct().toList());
        model.addAttribute("year", year);
        model.addAttribute("mayEdit", user.may(Permission.PLAN_EDIT));
        return "inspection/plans";
    }

    @GetMapping("/plans/{id}")
    String show(@PathVariable long id, CurrentUser user, Model model) {
        model.addAttribute("plan", plans.plan(id, user.scope(Permission.PLAN_READ), user.scope(Permission.PLAN_EDIT)));
        return "inspection/plan";
    }
}
