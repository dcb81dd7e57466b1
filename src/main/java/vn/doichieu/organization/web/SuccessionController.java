package vn.doichieu.organization.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.organization.Successions;
import vn.doichieu.organization.UnitRegister;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.shared.ActingUser;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/** Mergers and splits: typed, looked at as a whole, and only then written. */
@Controller
@RequestMapping("/successions")
class SuccessionController {

    private static final int MORE = 6;

    private final Successions successions;
    private final UnitRegister units;

    SuccessionController(Successions successions, UnitRegister units) {
        this.successions = successions;
        this.units = units;
    }

    @GetMapping("/new")
    String begin(@RequestParam(required = false) @Nullable Long unit, ActingUser user, Model model) {
        var first = "";
        if (unit != null) {
            var page = units.edited(new UnitId(unit), user).unit();
            first = page.code() + " · " + page.name();
        }
        return form(SuccessionForm.beginning(first), model);
    }

    /** Back from the preview, or with more lines to fill in. */
    @PostMapping("/draft")
    String goOn(
            @ModelAttribute("typed") SuccessionForm typed,
            @RequestParam(defaultValue = "false") boolean more,
            Model model) {
        return form(typed.withLines(more ? MORE : 0), model);
    }

    @PostMapping("/preview")
    String check(
            @ModelAttribute("typed") SuccessionForm typed, ActingUser user, Model model, HttpServletResponse response) {
        try {
            var preview = successions.check(typed.order(), user);
            if (preview.possible()) {
                model.addAttribute("preview", preview);
                model.addAttribute("form", typed.withLines(0));
                return "organization/succession-preview";
            }
            return refused(preview.faults(), typed, model, response);
        } catch (BusinessRuleViolation refusal) {
            return refused(List.of(refusal.sentence()), typed, model, response);
        }
    }

    @PostMapping
    String record(
            @ModelAttribute("typed") SuccessionForm typed,
            ActingUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            var following = successions.record(typed.order(), user);
            redirect.addFlashAttribute("flash", "organization.succession.recorded");
            return "redirect:/units/" + following.get(0).value();
        } catch (BusinessRuleViolation refusal) {
            return refused(List.of(refusal.sentence()), typed, model, response);
        }
    }

    private String refused(List<Sentence> faults, SuccessionForm typed, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("faults", faults);
        return form(typed.withLines(0), model);
    }

    private String form(SuccessionForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("units", successions.offered());
        return "organization/succession";
    }
}
