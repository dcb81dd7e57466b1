package vn.doichieu.identity.web;

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
import vn.doichieu.identity.Deputies;
import vn.doichieu.platform.Formats;
import vn.doichieu.platform.Sentences;

/** The head of a unit names who acts in the head's place. */
@Controller
@RequestMapping("/deputies")
class DeputyController {

    private static final String LIST = "identity/deputies";
    private static final String ENDING = "identity/deputy-ending";

    private final Deputies deputies;
    private final Attempt attempt;
    private final ConversionService conversion;

    DeputyController(
            Deputies deputies,
            Sentences sentences,
            Formats formats,
            @Qualifier("mvcConversionService") ConversionService conversion) {
        this.deputies = deputies;
        this.attempt = new Attempt(sentences, formats);
        this.conversion = conversion;
    }

    @GetMapping
    String list(CurrentUser user, Model model) {
        model.addAttribute("form", DeputyForm.EMPTY);
        model.addAttribute("page", deputies.show(user));
        return LIST;
    }

    @PostMapping
    String name(
            @ModelAttribute("form") DeputyForm form,
            BindingResult binding,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var view = deputies.show(user);
        var deputy = form.read(view, binding, conversion);
        var status = attempt.to(() -> deputies.name(deputy.orElseThrow(), user), binding);
        if (status == HttpStatus.OK) {
            redirect.addFlashAttribute("flash", "identity.deputy.done");
            return "redirect:/deputies";
        }
        response.setStatus(status.value());
        model.addAttribute("page", view);
        return LIST;
    }

    @GetMapping("/{grant}/ending")
    String askToEnd(@PathVariable long grant, CurrentUser user, Model model) {
        model.addAttribute("form", ReasonForm.of(0));
        model.addAttribute("deputy", deputies.named(grant, user));
        return ENDING;
    }

    @PostMapping("/{grant}/ending")
    String end(
            @PathVariable long grant,
            @ModelAttribute("form") ReasonForm form,
            BindingResult binding,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var deputy = deputies.named(grant, user);
        form.check(binding);
        var status = attempt.to(() -> deputies.end(grant, form.why(), user), binding);
        if (status == HttpStatus.OK) {
            redirect.addFlashAttribute("flash", "identity.deputy.ended");
            return "redirect:/deputies";
        }
        response.setStatus(status.value());
        model.addAttribute("deputy", deputy);
        return ENDING;
    }
}
