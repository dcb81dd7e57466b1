package vn.doichieu.inspection.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.Inspections;
import vn.doichieu.shared.Permission;

/** Plans with their decision and teams, to read. */
@Controller
class PlanController {

    private final Inspections inspections;

    PlanController(Inspections inspections) {
        this.inspections = inspections;
    }

    @GetMapping("/plans")
    String list(CurrentUser user, Model model) {
        model.addAttribute("plans", inspections.plans(user.scope(Permission.PLAN_READ)));
        return "inspection/plans";
    }

    @GetMapping("/plans/{id}")
    String show(@PathVariable long id, CurrentUser user, Model model) {
        model.addAttribute("plan", inspections.plan(id, user.scope(Permission.PLAN_READ)));
        return "inspection/plan";
    }
}
