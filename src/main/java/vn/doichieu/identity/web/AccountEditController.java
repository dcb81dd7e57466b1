package vn.doichieu.identity.web;

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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.identity.AccountLife;
import vn.doichieu.identity.Accounts;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Sentences;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.UnitId;

/** Corrects office and unit of an account. Who comes second sees what the other has written, and decides. */
@Controller
@RequestMapping("/accounts/{id}/edit")
class AccountEditController {

    private final Accounts accounts;
    private final AccountLife life;
    private final Sentences sentences;

    AccountEditController(Accounts accounts, AccountLife life, Sentences sentences) {
        this.accounts = accounts;
        this.life = life;
        this.sentences = sentences;
    }

    @GetMapping
    String ask(@PathVariable long id, CurrentUser user, Model model) {
        var detail = accounts.show(id, user);
        if (!detail.managed()) {
            return "redirect:/accounts/" + id;
        }
        model.addAttribute("form", AccountForm.of(detail.account(), accounts.choice(user)));
        return page(id, user, model);
    }

    @PostMapping
    String save(
            @PathVariable long id,
            @ModelAttribute("form") AccountForm form,
            BindingResult binding,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var home = form.read(accounts.choice(user), binding);
        var status = binding.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : save(id, form, home, binding, user);
        if (status == HttpStatus.OK) {
            redirect.addFlashAttribute("flash", "identity.account.corrected");
            return "redirect:/accounts/" + id;
        }
        response.setStatus(status.value());
        if (status == HttpStatus.CONFLICT) {
            var newest = accounts.show(id, user);
            model.addAttribute("clash", newest);
            model.addAttribute("version", newest.account().version());
        }
        return page(id, user, model);
    }

    private HttpStatus save(long id, AccountForm form, Optional<UnitId> home, BindingResult binding, CurrentUser user) {
        try {
            life.correct(id, Typed.version(form.version()), form.typedOffice(), home, user);
            return HttpStatus.OK;
        } catch (BusinessRuleViolation refusal) {
            binding.reject("", sentences.text(refusal.sentence()));
            return HttpStatus.UNPROCESSABLE_CONTENT;
        } catch (StaleVersion stale) {
            return HttpStatus.CONFLICT;
        }
    }

    private String page(long id, CurrentUser user, Model model) {
        model.addAttribute("page", accounts.show(id, user));
        model.addAttribute("choice", accounts.choice(user));
        return "identity/account-edit";
    }
}
