package vn.doichieu.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.ForwardAuthenticationFailureHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The second page of the sign-in: takes the code and lets in whoever gave the right one. */
class SecondStepFilter extends AbstractAuthenticationProcessingFilter {

    static final String PAGE = "/login/second-step";

    private final SecondFactorCheck factors;
    private final SignInDelay delay;
    private final SignInJournal journal;
    private final Clock clock;

    SecondStepFilter(SecondFactorCheck factors, SignInDelay delay, SignInJournal journal, Clock clock) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, PAGE));
        this.factors = factors;
        this.delay = delay;
        this.journal = journal;
        this.clock = clock;
        // The code itself is what is looked at here; there is no manager to hand it to.
        setAuthenticationManager(attempt -> attempt);
        var refused = new ForwardAuthenticationFailureHandler(PAGE + "/refused");
        setAuthenticationFailureHandler((request, response, failure) -> {
            if (failure instanceof SecondStepOver) {
                response.sendRedirect(request.getContextPath() + "/login?expired");
            } else {
                refused.onAuthenticationFailure(request, response, failure);
            }
        });
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
        var username = PendingSignIn.of(request, clock.instant())
                .map(PendingSignIn::username)
                .orElseThrow(SecondStepOver::new);
        var turn = delay.ofCode(username);
        if (turn.refused()) {
            throw new TooManyFailures(turn.left());
        }
        var answer = factors.check(username, Objects.requireNonNullElse(request.getParameter("code"), ""));
        if (!answer.verdict().accepted()) {
            journal.refused(username, request.getRemoteAddr(), turn.last());
            throw new CodeRefused(answer);
        }
        delay.codeWasRight(username);
        PendingSignIn.forget(request);
        return signedIn(username, answer.verdict());
    }

    private static Authentication signedIn(String username, SecondFactorCheck.Verdict verdict) {
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(username, null, List.of());
        signedIn.setDetails(
                verdict == SecondFactorCheck.Verdict.CODE
                        ? SignInWay.PASSWORD_AND_CODE
                        : SignInWay.PASSWORD_AND_RECOVERY_CODE);
        return signedIn;
    }
}
