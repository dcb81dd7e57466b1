package vn.doichieu.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.atomic.AtomicReference;
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
import vn.doichieu.identity.AccessTokens;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.Formats;
import vn.doichieu.platform.Sentences;

/** The tokens one's own programs use. A new one is shown in the answer itself and kept nowhere. */
@Controller
@RequestMapping("/profile/tokens")
class TokenController {

    private static final String LIST = "identity/tokens";

    private final AccessTokens tokens;
    private final Attempt attempt;
    private final Formats formats;
    private final ConversionService conversion;

    TokenController(
            AccessTokens tokens,
            Sentences sentences,
            Formats formats,
            @Qualifier("mvcConversionService") ConversionService conversion) {
        this.tokens = tokens;
        this.attempt = new Attempt(sentences, formats);
        this.formats = formats;
        this.conversion = conversion;
    }

    @GetMapping
    String list(CurrentUser user, Model model) {
        model.addAttribute("form", TokenForm.until(formats.date(tokens.proposedLastDay())));
        model.addAttribute("tokens", tokens.of(user));
        return LIST;
    }

    @PostMapping
    String create(
            @ModelAttribute("form") TokenForm form,
            BindingResult binding,
            CurrentUser user,
            Model model,
            HttpServletResponse response) {
        var asked = form.read(binding, conversion);
        var made = new AtomicReference<>("");
        var status = attempt.to(() -> made.set(tokens.create(user, asked, form.secret())), binding);
        if (status == HttpStatus.OK) {
            model.addAttribute("token", made.get());
            model.addAttribute("asked", asked);
            return "identity/token";
        }
        response.setStatus(status.value());
        model.addAttribute("tokens", tokens.of(user));
        return LIST;
    }

    @PostMapping("/{token}/removal")
    String revoke(@PathVariable long token, CurrentUser user, RedirectAttributes redirect) {
        tokens.revoke(user, token);
        redirect.addFlashAttribute("flash", "identity.token.revoked");
        return "redirect:/profile/tokens";
    }
}
