package vn.doichieu.inspection.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.PlanPart;
import vn.doichieu.inspection.PlanView;
import vn.doichieu.inspection.Plans;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Formats;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Permission;

/** Writes the text of a draft. Who comes second sees both texts and chooses, part by part. */
@Controller
@RequestMapping("/plans/{id}/edit")
class PlanDraftController {

    private final Plans plans;
    private final ConversionService conversion;
    private final Formats formats;

    PlanDraftController(Plans plans, @Qualifier("mvcConversionService") ConversionService conversion, Formats formats) {
        this.plans = plans;
        this.conversion = conversion;
        this.formats = formats;
    }

    @GetMapping
    String write(@PathVariable long id, CurrentUser user, Model model) {
        var plan = read(id, user);
        if (!plan.draft()) {
            return "redirect:/plans/" + id;
        }
        model.addAttribute("form", PlanForm.of(plan, formats));
        return page(plan, user, model);
    }

    @PostMapping
    String save(
            @PathVariable long id,
            @ModelAttribute("form") PlanForm form,
            BindingResult binding,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var plan = read(id, user);
        form.check(binding, conversion);
        var status = binding.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : save(plan, form, model, user);
        if (status == HttpStatus.OK) {
            redirect.addFlashAttribute("flash", "inspection.plan.saved");
            return "redirect:/plans/" + id;
        }
        response.setStatus(status.value());
        return status == HttpStatus.CONFLICT ? clash(read(id, user), form, user, model) : page(plan, user, model);
    }

    private HttpStatus save(PlanView plan, PlanForm form, Model model, CurrentUser user) {
        try {
            var content = form.content(plan.content(), conversion);
            plans.edit(plan.id(), content, form.seen(), user.scope(Permission.PLAN_EDIT), user.actor());
            return HttpStatus.OK;
        } catch (BusinessRuleViolation refusal) {
            model.addAttribute("refusal", refusal.sentence());
            return HttpStatus.UNPROCESSABLE_CONTENT;
        } catch (StaleVersion stale) {
            return HttpStatus.CONFLICT;
        }
    }

    /** The version now shown is the one the next answer is about. */
    private String clash(PlanView plan, PlanForm form, CurrentUser user, Model model) {
        model.addAttribute("clash", PlanPart.differing(form.typed(plan.content(), conversion), plan.content()));
        model.addAttribute("version", plan.version());
        return page(plan, user, model);
    }

    private PlanView read(long id, CurrentUser user) {
        return plans.edited(id, user.scope(Permission.PLAN_EDIT));
    }

    private String page(PlanView plan, CurrentUser user, Model model) {
        model.addAttribute("plan", plan);
        model.addAttribute("rounds", plans.rounds(plan.id(), user.scope(Permission.PLAN_EDIT)));
        return "inspection/plan-edit";
    }
}
