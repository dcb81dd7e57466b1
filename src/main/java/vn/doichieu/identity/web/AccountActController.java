package vn.doichieu.identity.web;

import jakarta.servlet.http.HttpServletResponse;
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
import vn.doichieu.identity.AccessTokens;
import vn.doichieu.identity.AccountLife;
import vn.doichieu.identity.Accounts;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.identity.SecondFactorReset;
import vn.doichieu.platform.Formats;
import vn.doichieu.platform.Sentences;

/** Switches an account off and on again, or takes its second factor or its tokens away, with a reason. */
@Controller
@RequestMapping("/accounts/{id}/{act:" + AccountAct.PATHS + "}")
class AccountActController {

    private final Accounts accounts;
    private final AccountLife life;
    private final SecondFactorReset secondFactor;
    private final AccessTokens tokens;
    private final Attempt attempt;

    AccountActController(
            Accounts accounts,
            AccountLife life,
            SecondFactorReset secondFactor,
            AccessTokens tokens,
            Sentences sentences,
            Formats formats) {
        this.accounts = accounts;
        this.life = life;
        this.secondFactor = secondFactor;
        this.tokens = tokens;
        this.attempt = new Attempt(sentences, formats);
    }

    @GetMapping
    String ask(@PathVariable long id, @PathVariable String act, CurrentUser user, Model model) {
        var page = accounts.show(id, user);
        if (!page.managed()) {
            return "redirect:/accounts/" + id;
        }
        model.addAttribute("form", ReasonForm.of(page.account().version()));
        model.addAttribute("page", page);
        model.addAttribute("act", AccountAct.of(act));
        return "identity/account-act";
    }

    @PostMapping
    String act(
            @PathVariable long id,
            @PathVariable String act,
            @ModelAttribute("form") ReasonForm form,
            BindingResult binding,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var meant = AccountAct.of(act);
        form.check(binding);
        var status = attempt.to(() -> act(id, meant, form, user), binding);
        if (status == HttpStatus.OK) {
            redirect.addFlashAttribute("flash", "identity.act.done." + meant);
            return "redirect:/accounts/" + id;
        }
        var page = accounts.show(id, user);
        response.setStatus(status.value());
        model.addAttribute("page", page);
        model.addAttribute("act", meant);
        // Who has been told of the other's change may go on.
        model.addAttribute(
                "version", status == HttpStatus.CONFLICT ? page.account().version() : form.version());
        return "identity/account-act";
    }

    private void act(long id, AccountAct act, ReasonForm form, CurrentUser user) {
        int seen = Typed.version(form.version());
        switch (act) {
            case DEACTIVATION -> life.switchOff(id, seen, form.why(), user);
            case ACTIVATION -> life.switchOn(id, seen, form.why(), user);
            case SECOND_FACTOR -> secondFactor.reset(id, seen, form.why(), user);
            case TOKENS -> tokens.revokeAllOf(id, seen, form.why(), user);
        }
    }
}
