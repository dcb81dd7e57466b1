package vn.doichieu.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.doichieu.identity.Accounts;
import vn.doichieu.identity.PublicAddress;
import vn.doichieu.identity.TooManyFailures;
import vn.doichieu.identity.web.SignInPage.Notice;

/** The page before all others. Checking the password is done by the security filters, which forward here when it fails. */
@Controller
class SignInController {

    private final Accounts accounts;
    private final PublicAddress address;

    SignInController(Accounts accounts, PublicAddress address) {
        this.accounts = accounts;
        this.address = address;
    }

    @GetMapping("/")
    String start() {
        return "redirect:/work";
    }

    @GetMapping("/login")
    ModelAndView page(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(required = false) @Nullable String expired,
            @RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
            @Nullable Authentication someone,
            HttpServletRequest request) {
        if (someone != null) {
            return new ModelAndView("redirect:/work");
        }
        if (expired != null) {
            return page(request, username, Notice.of("identity.signIn.expired", "wait"), HttpStatus.OK);
        }
        var notice = signedOut == null ? null : Notice.of("identity.signIn.signedOut", "info");
        return page(request, username, notice, HttpStatus.OK);
    }

    /** Never says whether it was the name or the password. */
    @PostMapping("/login/refused")
    ModelAndView refused(
            @RequestParam(defaultValue = "") String username,
            @RequestAttribute(name = WebAttributes.AUTHENTICATION_EXCEPTION, required = false) @Nullable AuthenticationException reason,
            HttpServletRequest request) {
        if (reason instanceof TooManyFailures tooMany) {
            var wait = new Notice("identity.signIn.wait", "wait", tooMany.minutes());
            return page(request, username, wait, HttpStatus.TOO_MANY_REQUESTS);
        }
        return page(request, username, Notice.of("identity.signIn.refused", "wrong"), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** A form came with the mark of a session that has ended. */
    @RequestMapping("/login/session-ended")
    ModelAndView sessionEnded(@Nullable Authentication someone) {
        var page = Map.of("signedIn", Optional.ofNullable(someone).isPresent());
        return new ModelAndView("identity/session-ended", page, HttpStatus.FORBIDDEN);
    }

    private ModelAndView page(HttpServletRequest request, String username, @Nullable Notice notice, HttpStatus status) {
        var page = new SignInPage(username, notice, address.isOf(request), accounts.toTryOut());
        return new ModelAndView("identity/sign-in", Map.of("page", page), status);
    }
}
