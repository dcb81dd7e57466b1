package vn.doichieu.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
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
import vn.doichieu.identity.Accounts;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.identity.GrantText;
import vn.doichieu.identity.RoleGrants;
import vn.doichieu.platform.Formats;
import vn.doichieu.platform.Sentences;

/** Gives somebody another role. */
@Controller
@RequestMapping("/accounts/{id}/roles")
class RoleGrantController {

    private final Accounts accounts;
    private final RoleGrants grants;
    private final Sentences sentences;
    private final Attempt attempt;
    private final Clock clock;

    RoleGrantController(Accounts accounts, RoleGrants grants, Sentences sentences, Formats formats, Clock clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.sentences = sentences;
        this.attempt = new Attempt(sentences, formats);
        this.clock = clock;
    }

    @GetMapping
    String ask(@PathVariable long id, CurrentUser user, Model model) {
        var page = accounts.show(id, user);
        model.addAttribute("form", RoleForm.of(page.account().version()));
        model.addAttribute("page", page);
        model.addAttribute("choice", accounts.choice(user));
        return "identity/account-role";
    }

    @PostMapping
    String give(
            @PathVariable long id,
            @ModelAttribute("form") RoleForm form,
            BindingResult binding,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var choice = accounts.choice(user);
        var home = accounts.show(id, user).account().home();
        var defaults = new GrantText.Defaults(home, LocalDate.now(clock));
        var grant = Objects.requireNonNull(form.first()).read("first", choice, defaults, binding, sentences);
        Typed.checkReason(form.why(), binding);
        int seen = Typed.version(form.version());
        var status = attempt.to(() -> grants.give(id, seen, grant.orElseThrow(), form.why(), user), binding);
        if (status == HttpStatus.OK) {
            redirect.addFlashAttribute("flash", "identity.grant.given");
            return "redirect:/accounts/" + id;
        }
        var page = accounts.show(id, user);
        response.setStatus(status.value());
        model.addAttribute("page", page);
        model.addAttribute("choice", choice);
        model.addAttribute(
                "version", status == HttpStatus.CONFLICT ? page.account().version() : form.version());
        return "identity/account-role";
    }
}
