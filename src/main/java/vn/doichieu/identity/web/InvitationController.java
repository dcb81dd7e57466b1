package vn.doichieu.identity.web;

import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.identity.Invitations;
import vn.doichieu.identity.InvitedPerson;

/** Where a one-time link leads: the invited person chooses a password. Open to whoever has the link. */
@Controller
@RequestMapping("/invitations/{token}")
class InvitationController {

    private static final String PAGE = "identity/invitation";

    private final Invitations invitations;

    InvitationController(Invitations invitations) {
        this.invitations = invitations;
    }

    @GetMapping
    ModelAndView page(@PathVariable String token) {
        return invitations
                .find(token)
                .map(person -> new ModelAndView(PAGE, Map.of("person", person, "form", PasswordForm.EMPTY)))
                .orElseGet(InvitationController::closed);
    }

    @PostMapping
    ModelAndView accept(
            @PathVariable String token,
            @ModelAttribute("form") PasswordForm form,
            BindingResult binding,
            RedirectAttributes redirect) {
        var person = invitations.find(token);
        if (person.isEmpty()) {
            return closed();
        }
        form.check(person.get().username(), binding);
        if (binding.hasErrors()) {
            var model = new HashMap<>(binding.getModel());
            model.put("person", person.get());
            return new ModelAndView(PAGE, model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return invitations.accept(token, form.chosen()) ? done(person.get(), redirect) : closed();
    }

    private static ModelAndView done(InvitedPerson person, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", "identity.invitation.accepted");
        redirect.addAttribute("username", person.username());
        return new ModelAndView("redirect:/login");
    }

    /** The same page whatever is the matter with the link: it says nothing about accounts. */
    private static ModelAndView closed() {
        return new ModelAndView("identity/invitation-closed", Map.of(), HttpStatus.NOT_FOUND);
    }
}
