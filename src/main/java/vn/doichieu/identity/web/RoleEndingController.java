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
import vn.doichieu.identity.AccountDetail;
import vn.doichieu.identity.Accounts;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.identity.RoleGrants;
import vn.doichieu.platform.Formats;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Sentences;

/** Ends one of the roles of an account before its time. */
@Controller
@RequestMapping("/accounts/{id}/roles/{grant}/ending")
class RoleEndingController {

    private final Accounts accounts;
    private final RoleGrants grants;
    private final Attempt attempt;

    RoleEndingController(Accounts accounts, RoleGrants grants, Sentences sentences, Formats formats) {
        this.accounts = accounts;
        this.grants = grants;
        this.attempt = new Attempt(sentences, formats);
    }

    @GetMapping
    String ask(@PathVariable long id, @PathVariable long grant, CurrentUser user, Model model) {
        var page = accounts.show(id, user);
        if (!page.endable().contains(grant)) {
            return "redirect:/accounts/" + id;
        }
        model.addAttribute("form", ReasonForm.of(page.account().version()));
        return page(page, grant, model);
    }

    @PostMapping
    String end(
            @PathVariable long id,
            @PathVariable long grant,
            @ModelAttribute("form") ReasonForm form,
            BindingResult binding,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        form.check(binding);
        int seen = Typed.version(form.version());
        var status = attempt.to(() -> grants.end(id, seen, grant, form.why(), user), binding);
        if (status == HttpStatus.OK) {
            redirect.addFlashAttribute("flash", "identity.grant.ended");
            return "redirect:/accounts/" + id;
        }
        var page = accounts.show(id, user);
        response.setStatus(status.value());
        model.addAttribute(
                "version", status == HttpStatus.CONFLICT ? page.account().version() : form.version());
        return page(page, grant, model);
    }

    private static String page(AccountDetail page, long grant, Model model) {
        var ended = page.account().grants().stream()
                .filter(candidate -> candidate.id() == grant)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("grant " + grant));
        model.addAttribute("page", page);
        model.addAttribute("grant", ended);
        return "identity/account-role-ending";
    }
}
