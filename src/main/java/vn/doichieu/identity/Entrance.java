package vn.doichieu.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.ForwardAuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthentication;

/** The one way in and the one way out, however somebody signed in: what is remembered, and what is written down. */
class Entrance {

    private final ObjectProvider<SignInJournal> journal;
    private final Clock clock;
    private final Duration session;

    Entrance(ObjectProvider<SignInJournal> journal, Clock clock, Duration session) {
        this.journal = journal;
        this.clock = clock;
        this.session = session;
    }

    /** Then goes on to where this kind of sign-in leads. */
    AuthenticationSuccessHandler to(AuthenticationSuccessHandler landing) {
        return (request, response, someone) -> {
            var device = Device.of(request, way(someone), clock.instant());
            var signedIn = request.getSession();
            signedIn.setAttribute(Device.ATTRIBUTE, device);
            signedIn.setMaxInactiveInterval(Math.toIntExact(session.toSeconds()));
            journal.getObject().signedIn(someone.getName(), device);
            landing.onAuthenticationSuccess(request, response, someone);
        };
    }

    /** After a right password the code is asked for; everything else is said on the page of the sign-in. */
    AuthenticationFailureHandler refusal() {
        var refused = new ForwardAuthenticationFailureHandler("/login/refused");
        return (request, response, failure) -> {
            if (failure instanceof SecondStepNeeded needed) {
                PendingSignIn.remember(request, needed.username(), clock.instant());
                response.sendRedirect(request.getContextPath() + SecondStepFilter.PAGE);
            } else {
                refused.onAuthenticationFailure(request, response, failure);
            }
        };
    }

    LogoutHandler exit() {
        return (request, response, someone) -> Optional.ofNullable(someone).ifPresent(person -> {
            var left = Optional.ofNullable(request.getSession(false)).flatMap(Device::of);
            journal.getObject().signedOut(person.getName(), left.orElse(null));
        });
    }

    private static SignInWay way(Authentication someone) {
        if (someone instanceof WebAuthnAuthentication) {
            return SignInWay.PASSKEY;
        }
        return someone.getDetails() instanceof SignInWay stated ? stated : SignInWay.PASSWORD;
    }
}
