package vn.doichieu.inspection.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.PlanView;
import vn.doichieu.inspection.Plans;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Permission;

/** Gives a draft up, begins an amendment, revokes. What is refused shows the page again with the reason. */
@Controller
@RequestMapping("/plans/{id}")
class PlanLifeController {

    private final Plans plans;

    PlanLifeController(Plans plans) {
        this.plans = plans;
    }

    @PostMapping("/deletion")
    String delete(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String version,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            plans.delete(id, Numbers.version(version), user.scope(Permission.PLAN_EDIT), user.actor());
        } catch (BusinessRuleViolation refusal) {
            return refused(id, refusal, user, model, response);
        } catch (StaleVersion stale) {
            model.addAttribute("overtaken", stale);
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(id, user, model);
        }
        redirect.addFlashAttribute("flash", "inspection.plan.deleted");
        return "redirect:/plans";
    }

    @PostMapping("/amendment")
    String amend(
            @PathVariable long id,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            long draft = plans.amend(id, user.scope(Permission.PLAN_EDIT), user.actor());
            redirect.addFlashAttribute("flash", "inspection.plan.amendmentDrafted");
            return "redirect:/plans/" + draft + "/edit";
        } catch (BusinessRuleViolation refusal) {
            return refused(id, refusal, user, model, response);
        }
    }

    @GetMapping("/revocation")
    String ask(@PathVariable long id, CurrentUser user, Model model) {
        model.addAttribute("plan", read(id, user));
        return "inspection/plan-revocation";
    }

    @PostMapping("/revocation")
    String revoke(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            plans.revoke(id, reason.strip(), user.scope(Permission.PLAN_EDIT), user.actor());
        } catch (BusinessRuleViolation refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refusal", refusal.sentence());
            model.addAttribute("reason", reason);
            return ask(id, user, model);
        }
        redirect.addFlashAttribute("flash", "inspection.plan.revoked");
        return "redirect:/plans/" + id;
    }

    private String refused(
            long id, BusinessRuleViolation refusal, CurrentUser user, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refusal", refusal.sentence());
        return show(id, user, model);
    }

    private String show(long id, CurrentUser user, Model model) {
        model.addAttribute("plan", read(id, user));
        return "inspection/plan";
    }

    private PlanView read(long id, CurrentUser user) {
        return plans.edited(id, user.scope(Permission.PLAN_EDIT));
    }
}
