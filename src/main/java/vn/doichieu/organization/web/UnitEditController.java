package vn.doichieu.organization.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.organization.FaultyUnit;
import vn.doichieu.organization.UnitRegister;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Formats;
import vn.doichieu.platform.Sentences;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.ActingUser;
import vn.doichieu.shared.UnitId;

/** Creates units and corrects what is written about them. */
@Controller
class UnitEditController {

    private final UnitRegister units;
    private final Formats formats;
    private final Sentences sentences;

    UnitEditController(UnitRegister units, Formats formats, Sentences sentences) {
        this.units = units;
        this.formats = formats;
        this.sentences = sentences;
    }

    @GetMapping("/units/new")
    String begin(Model model) {
        model.addAttribute("form", UnitForm.empty());
        return form(model);
    }

    @PostMapping("/units")
    String create(
            @ModelAttribute("form") UnitForm form,
            BindingResult binding,
            ActingUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            var id = units.create(form.fields(), user);
            redirect.addFlashAttribute("flash", "organization.unit.created");
            return "redirect:/units/" + id.value();
        } catch (FaultyUnit faulty) {
            UnitForm.show(faulty, binding, sentences);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(model);
        }
    }

    @GetMapping("/units/{id}/edit")
    String edit(@PathVariable long id, ActingUser user, Model model) {
        var page = units.edited(new UnitId(id), user);
        model.addAttribute("page", page);
        model.addAttribute("form", UnitForm.of(page, formats));
        return form(model);
    }

    @PostMapping("/units/{id}/edit")
    String correct(
            @PathVariable long id,
            @ModelAttribute("form") UnitForm form,
            BindingResult binding,
            ActingUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var unit = new UnitId(id);
        var status = correct(unit, form, binding, model, user);
        if (status == HttpStatus.OK) {
            redirect.addFlashAttribute("flash", "organization.unit.saved");
            return "redirect:/units/" + id;
        }
        response.setStatus(status.value());
        model.addAttribute("page", units.edited(unit, user));
        return form(model);
    }

    private HttpStatus correct(UnitId unit, UnitForm form, BindingResult binding, Model model, ActingUser user) {
        try {
            var code = units.edited(unit, user).unit().code();
            units.correct(unit, form.fields(code), form.reason(), Numbers.version(form.version()), user);
            return HttpStatus.OK;
        } catch (FaultyUnit faulty) {
            UnitForm.show(faulty, binding, sentences);
        } catch (BusinessRuleViolation refusal) {
            model.addAttribute("refusal", refusal.sentence());
        } catch (StaleVersion stale) {
            model.addAttribute("clash", stale);
            model.addAttribute("theirs", UnitForm.of(units.edited(unit, user), formats));
            return HttpStatus.CONFLICT;
        }
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private String form(Model model) {
        model.addAttribute("parents", units.parents());
        model.addAttribute(
                "isNew", Optional.ofNullable(model.getAttribute("page")).isEmpty());
        return "organization/unit-edit";
    }
}
