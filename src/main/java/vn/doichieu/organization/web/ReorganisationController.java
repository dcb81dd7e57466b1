package vn.doichieu.organization.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.organization.Reorganisations;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.shared.ActingUser;

/** The reorganisation of 1 July 2025: looked at, then written once. */
@Controller
@RequestMapping("/units/reorganisation-2025")
class ReorganisationController {

    private static final String PAGE = "organization/reorganisation";

    private final Reorganisations reorganisations;

    ReorganisationController(Reorganisations reorganisations) {
        this.reorganisations = reorganisations;
    }

    @GetMapping
    String show(ActingUser user, Model model) {
        model.addAttribute("page", reorganisations.preview(user));
        return PAGE;
    }

    @PostMapping
    String apply(
            @RequestParam(defaultValue = "false") boolean missing,
            ActingUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            int written = reorganisations.apply(missing, user);
            redirect.addFlashAttribute("flash", "organization.reorganisation.written");
            redirect.addFlashAttribute("flashArguments", new Object[] {String.valueOf(written)});
            return "redirect:/units/reorganisation-2025";
        } catch (BusinessRuleViolation refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refusal", refusal.sentence());
            return show(user, model);
        }
    }
}
