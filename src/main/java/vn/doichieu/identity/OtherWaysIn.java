package vn.doichieu.identity;

import java.time.Clock;
import java.util.List;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/** The ways in beside name and password, under the same rules: a new session number, a new mark for forms. */
@Component
class OtherWaysIn {

    private final PasskeySignIn passkeys;
    private final SecondFactorCheck factors;
    private final SignInDelay delay;
    private final SignInJournal journal;
    private final Clock clock;

    OtherWaysIn(
            PasskeySignIn passkeys, SecondFactorCheck factors, SignInDelay delay, SignInJournal journal, Clock clock) {
        this.passkeys = passkeys;
        this.factors = factors;
        this.delay = delay;
        this.journal = journal;
        this.clock = clock;
    }

    void addTo(
            HttpSecurity http,
            SecurityContextRepository rights,
            CsrfTokenRepository marks,
            RequestCache returnPage,
            Entrance entrance) {
        var secondStep = new SecondStepFilter(factors, delay, journal, clock);
        secondStep.setAuthenticationSuccessHandler(entrance.to(SecurityConfiguration.page(returnPage)));
        var withPasskey = passkeys.filter();
        withPasskey.setAuthenticationSuccessHandler(entrance.to(PasskeySignIn.page(returnPage)));
        for (AbstractAuthenticationProcessingFilter filter : List.of(secondStep, withPasskey)) {
            filter.setSecurityContextRepository(rights);
            filter.setSessionAuthenticationStrategy(new CompositeSessionAuthenticationStrategy(
                    List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(marks))));
            http.addFilterAfter(filter, UsernamePasswordAuthenticationFilter.class);
        }
        passkeys.addTo(http);
    }
}
