package vn.doichieu.identity.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.identity.FirstAdministrator;

@Controller
@RequestMapping("/first-administrator/{token}")
class FirstAdministratorController {

    private static final String PAGE = "identity/first-administrator";

    private final FirstAdministrator firstAdministrator;

    FirstAdministratorController(FirstAdministrator firstAdministrator) {
        this.firstAdministrator = firstAdministrator;
    }

    @GetMapping
    String page(@PathVariable String token, Model model) {
        firstAdministrator.requireOpen(token);
        model.addAttribute("form", AdministratorForm.EMPTY);
        return PAGE;
    }

    @PostMapping
    ModelAndView create(
            @PathVariable String token,
            @ModelAttribute("form") AdministratorForm form,
            BindingResult binding,
            RedirectAttributes redirect) {
        firstAdministrator.requireOpen(token);
        form.check(binding);
        if (binding.hasErrors()) {
            return new ModelAndView(PAGE, binding.getModel(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        firstAdministrator.create(token, form.username(), form.office(), form.password());
        redirect.addFlashAttribute("flash", "identity.firstAdministrator.created");
        return new ModelAndView("redirect:/login");
    }
}
