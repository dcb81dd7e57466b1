package vn.doichieu.inspection.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
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
import vn.doichieu.inspection.Plans;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Permission;

/** Shows a draft exactly as it will stand, and issues what was shown. */
@Controller
@RequestMapping("/plans/{id}/issuance")
class PlanIssuanceController {

    private final Plans plans;
    private final ConversionService conversion;
    private final Clock clock;

    PlanIssuanceController(Plans plans, @Qualifier("mvcConversionService") ConversionService conversion, Clock clock) {
        this.plans = plans;
        this.conversion = conversion;
        this.clock = clock;
    }

    @GetMapping
    String check(
            @PathVariable long id,
            @ModelAttribute("form") IssuanceForm form,
            BindingResult binding,
            CurrentUser user,
            Model model) {
        if (form.asks() && form.day(conversion).isEmpty()) {
            binding.rejectValue("issuedOn", "typeMismatch.java.time.LocalDate");
        }
        return page(id, form, user, model);
    }

    @PostMapping
    String issue(
            @PathVariable long id,
            @ModelAttribute("form") IssuanceForm form,
            BindingResult binding,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        plans.edited(id, user.scope(Permission.PLAN_EDIT));
        var day = form.day(conversion);
        if (day.isEmpty()) {
            binding.rejectValue("issuedOn", "typeMismatch.java.time.LocalDate");
        } else if (issued(id, form, day.get(), user, model, response, redirect)) {
            return "redirect:/plans/" + id;
        }
        if (response.getStatus() == HttpStatus.OK.value()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return page(id, form, user, model);
    }

    private boolean issued(
            long id,
            IssuanceForm form,
            LocalDate day,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            var symbol = plans.issue(id, form.confirmed(day), user.scope(Permission.PLAN_EDIT), user.actor());
            redirect.addFlashAttribute("flash", "inspection.plan.issued");
            redirect.addFlashAttribute("flashArguments", new Object[] {symbol});
            return true;
        } catch (BusinessRuleViolation refusal) {
            model.addAttribute("refusal", refusal.sentence());
        } catch (StaleVersion stale) {
            model.addAttribute("overtaken", stale);
            response.setStatus(HttpStatus.CONFLICT.value());
        }
        return false;
    }

    private String page(long id, IssuanceForm form, CurrentUser user, Model model) {
        var day = form.day(conversion).orElse(LocalDate.now(clock));
        var issuance = plans.issuance(id, day, user.scope(Permission.PLAN_EDIT));
        int proposed = issuance.proposal().number();
        int number = form.numberIn(day.getYear()).orElse(proposed);
        model.addAttribute("page", new IssuancePage(issuance.plan(), issuance.proposal(), number, day));
        return "inspection/plan-issuance";
    }
}
