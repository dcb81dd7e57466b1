package vn.doichieu.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.doichieu.identity.Accounts;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.identity.Invitations;
import vn.doichieu.identity.NewAccount;
import vn.doichieu.identity.PublicAddress;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Sentences;

/** Invites one person. The link is shown once, on the answer itself: it is kept nowhere it could be read again. */
@Controller
@RequestMapping("/accounts")
class NewAccountController {

    private static final String PAGE = "identity/account-new";

    private final Accounts accounts;
    private final Invitations invitations;
    private final Sentences sentences;
    private final PublicAddress site;
    private final Clock clock;

    NewAccountController(
            Accounts accounts, Invitations invitations, Sentences sentences, PublicAddress site, Clock clock) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.sentences = sentences;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/new")
    String ask(CurrentUser user, Model model) {
        model.addAttribute("form", NewAccountForm.EMPTY);
        model.addAttribute("choice", accounts.choice(user));
        return PAGE;
    }

    @PostMapping
    String invite(
            @ModelAttribute("form") NewAccountForm form,
            BindingResult binding,
            CurrentUser user,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var choice = accounts.choice(user);
        model.addAttribute("choice", choice);
        if (form.lacksOnlyTheName()) {
            return propose(form, model, response);
        }
        var invited = form.read(choice, LocalDate.now(clock), binding, sentences);
        if (!binding.hasErrors()) {
            link(invited, binding, user, request).ifPresent(page -> model.addAttribute("page", page));
        }
        if (binding.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return PAGE;
        }
        return "identity/link";
    }

    /** A name left out is made from the office; whoever invites looks at it before it is taken. */
    private String propose(NewAccountForm form, Model model, HttpServletResponse response) {
        var named = form.named(invitations.proposedUsername(Typed.text(form.office())));
        var binding = new BeanPropertyBindingResult(named, "form");
        binding.rejectValue("username", "identity.new.proposed");
        model.addAttribute("form", named);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", binding);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return PAGE;
    }

    private Optional<LinkPage> link(
            NewAccount invited, BindingResult binding, CurrentUser user, HttpServletRequest request) {
        try {
            return Optional.of(LinkPage.of(invitations.invite(invited, user), site, request));
        } catch (BusinessRuleViolation refusal) {
            if (refusal.sentence().code().equals("identity.username.taken")) {
                binding.rejectValue("username", "", sentences.text(refusal.sentence()));
            } else {
                binding.reject("", sentences.text(refusal.sentence()));
            }
            return Optional.empty();
        }
    }
}
