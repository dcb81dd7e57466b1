package vn.doichieu.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.identity.Invitations;
import vn.doichieu.identity.PublicAddress;

/** A new one-time link for an account, or none any more. */
@Controller
@RequestMapping("/accounts/{id}/link")
class AccountLinkController {

    private final Invitations invitations;
    private final PublicAddress site;

    AccountLinkController(Invitations invitations, PublicAddress site) {
        this.invitations = invitations;
        this.site = site;
    }

    @PostMapping
    String renew(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String version,
            CurrentUser user,
            Model model,
            HttpServletRequest request) {
        var invitation = invitations.renew(id, Typed.version(version), user);
        model.addAttribute("page", LinkPage.of(invitation, site, request));
        return "identity/link";
    }

    @PostMapping("/revocation")
    String revoke(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String version,
            CurrentUser user,
            RedirectAttributes redirect) {
        invitations.revoke(id, Typed.version(version), user);
        redirect.addFlashAttribute("flash", "identity.link.revoked");
        return "redirect:/accounts/" + id;
    }
}
