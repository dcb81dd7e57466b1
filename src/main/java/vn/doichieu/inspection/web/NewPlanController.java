package vn.doichieu.inspection.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.PlanBeginning;
import vn.doichieu.inspection.Plans;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.Permission;

/** Begins the draft of a plan. */
@Controller
class NewPlanController {

    private final Plans plans;

    NewPlanController(Plans plans) {
        this.plans = plans;
    }

    @GetMapping("/plans/new")
    String ask(@RequestParam(required = false) @Nullable String zone, CurrentUser user, Model model) {
        var beginning = page(new NewPlanForm(zone, "", ""), user, model);
        model.addAttribute("form", NewPlanForm.of(beginning));
        return "inspection/plan-new";
    }

    @PostMapping("/plans")
    String draft(
            @ModelAttribute("form") NewPlanForm form,
            BindingResult binding,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        page(form, user, model);
        form.check(binding);
        if (binding.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "inspection/plan-new";
        }
        long id = plans.draft(form.toPlan(), user.scope(Permission.PLAN_EDIT), user.actor());
        redirect.addFlashAttribute("flash", "inspection.plan.drafted");
        return "redirect:/plans/" + id + "/edit";
    }

    private PlanBeginning page(NewPlanForm form, CurrentUser user, Model model) {
        var beginnings = plans.beginnings(user.scope(Permission.PLAN_EDIT));
        var beginning = form.in(beginnings).orElseThrow(() -> new NotFoundException("zone"));
        model.addAttribute("beginnings", beginnings);
        model.addAttribute("beginning", beginning);
        return beginning;
    }
}
