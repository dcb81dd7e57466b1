package vn.doichieu.organization.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.organization.UnitPage;
import vn.doichieu.organization.UnitRegister;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.ActingUser;
import vn.doichieu.shared.UnitId;

/** A unit takes another name or comes to its end, from a day on and by a document. */
@Controller
class UnitChangeController {

    private final UnitRegister units;

    UnitChangeController(UnitRegister units) {
        this.units = units;
    }

    @GetMapping("/units/{id}/name")
    String rename(@PathVariable long id, ActingUser user, Model model) {
        return begin("organization/unit-rename", id, user, model);
    }

    @PostMapping("/units/{id}/name")
    String rename(
            @PathVariable long id,
            @ModelAttribute("form") UnitChangeForm form,
            BindingResult binding,
            ActingUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var unit = new UnitId(id);
        var page = units.edited(unit, user);
        form.checkRenaming(binding);
        var status = attempt(binding, model, () -> units.rename(unit, form.renaming(), form.seen(), user));
        redirect.addFlashAttribute("flash", "organization.unit.renamed");
        return answer(status, "organization/unit-rename", page, user, model, response);
    }

    @GetMapping("/units/{id}/end")
    String close(@PathVariable long id, ActingUser user, Model model) {
        return begin("organization/unit-close", id, user, model);
    }

    @PostMapping("/units/{id}/end")
    String close(
            @PathVariable long id,
            @ModelAttribute("form") UnitChangeForm form,
            BindingResult binding,
            ActingUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var unit = new UnitId(id);
        var page = units.edited(unit, user);
        form.checkClosing(binding);
        var status = attempt(binding, model, () -> units.close(unit, form.closing(), form.seen(), user));
        redirect.addFlashAttribute("flash", "organization.unit.closed");
        return answer(status, "organization/unit-close", page, user, model, response);
    }

    private String begin(String template, long id, ActingUser user, Model model) {
        var page = units.edited(new UnitId(id), user);
        model.addAttribute("page", page);
        var version = String.valueOf(page.standing().version());
        model.addAttribute("form", new UnitChangeForm(version, "", "", "", ""));
        return template;
    }

    private static HttpStatus attempt(BindingResult binding, Model model, Runnable change) {
        if (binding.hasErrors()) {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
        try {
            change.run();
            return HttpStatus.OK;
        } catch (BusinessRuleViolation refusal) {
            model.addAttribute("refusal", refusal.sentence());
            return HttpStatus.UNPROCESSABLE_CONTENT;
        } catch (StaleVersion stale) {
            model.addAttribute("clash", stale);
            return HttpStatus.CONFLICT;
        }
    }

    private String answer(
            HttpStatus status,
            String template,
            UnitPage before,
            ActingUser user,
            Model model,
            HttpServletResponse response) {
        if (status == HttpStatus.OK) {
            return "redirect:/units/" + before.unit().id().value();
        }
        response.setStatus(status.value());
        model.addAttribute(
                "page",
                status == HttpStatus.CONFLICT ? units.edited(before.unit().id(), user) : before);
        return template;
    }
}
