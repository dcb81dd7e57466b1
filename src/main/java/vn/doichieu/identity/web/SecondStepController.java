package vn.doichieu.identity.web;

import java.time.Clock;
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
import org.springframework.web.servlet.ModelAndView;
import vn.doichieu.identity.CodeRefused;
import vn.doichieu.identity.TooManyFailures;
import vn.doichieu.shared.Sentence;

/** The page that asks for a code. The code is looked at by a security filter, which forwards here when it is wrong. */
@Controller
class SecondStepController {

    private final Clock clock;

    SecondStepController(Clock clock) {
        this.clock = clock;
    }

    @GetMapping("/login/second-step")
    ModelAndView page(@Nullable Authentication someone) {
        return someone == null ? page(null, HttpStatus.OK) : new ModelAndView("redirect:/work");
    }

    @PostMapping("/login/second-step/refused")
    ModelAndView refused(
            @RequestAttribute(name = WebAttributes.AUTHENTICATION_EXCEPTION, required = false) @Nullable AuthenticationException reason) {
        if (reason instanceof TooManyFailures tooMany) {
            return page(Sentence.of("identity.signIn.wait", tooMany.minutes()), HttpStatus.TOO_MANY_REQUESTS);
        }
        var why = reason instanceof CodeRefused refused ? refused.sentence() : Sentence.of("identity.secondStep.wrong");
        return page(why, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The time of the server stands beside a refusal: most codes are wrong because a clock is. */
    private ModelAndView page(@Nullable Sentence refusal, HttpStatus status) {
        var page = new ModelAndView("identity/second-step", Map.of("now", clock.instant()), status);
        return page.addObject("refusal", Optional.ofNullable(refusal));
    }
}
