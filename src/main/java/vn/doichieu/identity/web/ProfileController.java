package vn.doichieu.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.identity.Accounts;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.identity.Passwords;
import vn.doichieu.identity.TooManyFailures;

/** Who I am, what I may do until when, and a new password. */
@Controller
@RequestMapping("/profile")
class ProfileController {

    private static final String PASSWORD = "identity/password";

    private final Accounts accounts;
    private final Passwords passwords;

    ProfileController(Accounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @GetMapping
    String show(CurrentUser user, Model model) {
        model.addAttribute("account", accounts.own(user));
        return "identity/profile";
    }

    @GetMapping("/password")
    String ask(Model model) {
        model.addAttribute("form", PasswordForm.EMPTY);
        return PASSWORD;
    }

    @PostMapping("/password")
    String change(
            @ModelAttribute("form") PasswordForm form,
            BindingResult binding,
            CurrentUser user,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        form.check(user.username(), binding);
        if (form.chosen().equals(form.old()) && !form.old().isEmpty()) {
            binding.rejectValue("password", "identity.password.same");
        }
        var status = binding.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : save(form, binding, user, request);
        if (status == HttpStatus.OK) {
            redirect.addFlashAttribute("flash", "identity.password.changed");
            return "redirect:/profile";
        }
        response.setStatus(status.value());
        return PASSWORD;
    }

    private HttpStatus save(PasswordForm form, BindingResult binding, CurrentUser user, HttpServletRequest request) {
        try {
            passwords.change(user, form.old(), form.chosen(), new WebAuthenticationDetails(request));
            return HttpStatus.OK;
        } catch (TooManyFailures tooMany) {
            binding.reject("identity.signIn.wait", new Object[] {String.valueOf(tooMany.minutes())}, null);
            return HttpStatus.TOO_MANY_REQUESTS;
        } catch (BadCredentialsException wrong) {
            binding.rejectValue("oldPassword", "identity.password.oldWrong");
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
    }
}
