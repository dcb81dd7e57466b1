package vn.doichieu.years.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.years.RoundPage;
import vn.doichieu.years.RoundWork;

/** The days of one round, and more time for those who need it. */
@Controller
@RequestMapping("/years/{id}/rounds/{round}")
class RoundController {

    private static final String PAGE = "years/round";

    private final RoundWork work;

    RoundController(RoundWork work) {
        this.work = work;
    }

    @GetMapping
    String show(@PathVariable long id, @PathVariable long round, CurrentUser user, Model model) {
        var page = work.page(id, round, user);
        model.addAttribute("form", RoundForm.of(page.edited()));
        return show(page, ExtensionForm.empty(), model);
    }

    @PostMapping
    String setDays(
            @PathVariable long id,
            @PathVariable long round,
            @ModelAttribute("form") RoundForm form,
            BindingResult binding,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var page = work.page(id, round, user);
        form.check(binding);
        if (binding.hasErrors()) {
            return refused(page, ExtensionForm.empty(), model, response, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            work.setDays(form.toEdit(page.edited()), user);
        } catch (StaleVersion stale) {
            model.addAttribute("stale", stale);
            return refused(page, ExtensionForm.empty(), model, response, HttpStatus.CONFLICT);
        } catch (BusinessRuleViolation violation) {
            model.addAttribute("refused", violation.sentence());
            return refused(page, ExtensionForm.empty(), model, response, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute("flash", "years.round.saved");
        return "redirect:/years/" + id + "/rounds/" + round;
    }

    @PostMapping("/extensions")
    String extend(
            @PathVariable long id,
            @PathVariable long round,
            @ModelAttribute("extension") ExtensionForm form,
            BindingResult binding,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var page = work.page(id, round, user);
        form.check(binding);
        model.addAttribute("form", RoundForm.of(page.edited()));
        if (binding.hasErrors()) {
            return refused(page, form, model, response, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            work.extend(form.toExtension(round), user);
        } catch (BusinessRuleViolation violation) {
            model.addAttribute("refusedExtension", violation.sentence());
            return refused(page, form, model, response, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute("flash", "years.extension.given");
        return "redirect:/years/" + id + "/rounds/" + round;
    }

    @PostMapping("/extensions/{extension}/withdrawal")
    String withdraw(
            @PathVariable long id,
            @PathVariable long round,
            @PathVariable long extension,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var page = work.page(id, round, user);
        try {
            work.withdraw(extension, reason, user);
        } catch (BusinessRuleViolation violation) {
            model.addAttribute("form", RoundForm.of(page.edited()));
            model.addAttribute("refusedExtension", violation.sentence());
            return refused(page, ExtensionForm.empty(), model, response, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute("flash", "years.extension.withdrawn");
        return "redirect:/years/" + id + "/rounds/" + round;
    }

    private static String refused(
            RoundPage page, ExtensionForm form, Model model, HttpServletResponse response, HttpStatus status) {
        response.setStatus(status.value());
        return show(page, form, model);
    }

    private static String show(RoundPage page, ExtensionForm form, Model model) {
        model.addAttribute("page", page);
        if (!model.containsAttribute("extension")) {
            model.addAttribute("extension", form);
        }
        return PAGE;
    }
}
