package vn.doichieu.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.stereotype.Component;
import vn.doichieu.shared.Sentence;

/** Says who calls the API: by a token, or by name and password under the rules of the sign-in page. */
@Component
class ApiSignIn {

    /** Who calls, and whether that call may change anything. */
    record Caller(CurrentUser user, boolean mayWrite) {}

    private static final String BEARER = "bearer ";
    private static final int LONGEST = 1000;

    private final TokenBook tokens;
    private final CurrentUsers users;
    private final AuthenticationProvider passwords;
    private final SignInJournal journal;
    private final Clock clock;
    private final BasicAuthenticationConverter basic = new BasicAuthenticationConverter();

    ApiSignIn(
            TokenBook tokens,
            CurrentUsers users,
            @Qualifier("passwordSignIn") AuthenticationProvider passwords,
            SignInJournal journal,
            Clock clock) {
        this.tokens = tokens;
        this.users = users;
        this.passwords = passwords;
        this.journal = journal;
        this.clock = clock;
    }

    /** Empty when the call does not say. */
    Optional<Caller> caller(HttpServletRequest request) {
        List<String> said = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        if (said.isEmpty()) {
            return Optional.empty();
        }
        var one = said.get(0);
        if (said.size() > 1 || one.length() > LONGEST) {
            throw new ApiRefused(Sentence.of("identity.api.unreadable"));
        }
        return Optional.of(
                one.toLowerCase(Locale.ROOT).startsWith(BEARER)
                        ? byToken(one.substring(BEARER.length()).strip(), request)
                        : byPassword(request));
    }

    private Caller byToken(String token, HttpServletRequest request) {
        var known = tokens.find(token).orElseThrow(() -> new ApiRefused(Sentence.of("identity.api.unknownToken")));
        if (known.revoked()) {
            throw new ApiRefused(Sentence.of("identity.api.revokedToken"));
        }
        if (!known.expiresAt().isAfter(clock.instant())) {
            throw new ApiRefused(Sentence.of(
                    "identity.api.expiredToken",
                    known.expiresAt().minusSeconds(1).atZone(clock.getZone())));
        }
        var user = users.find(known.username())
                .orElseThrow(() -> new ApiRefused(Sentence.of("identity.api.unknownToken")));
        tokens.used(known, request.getRemoteAddr());
        return new Caller(user, known.mayWrite());
    }

    private Caller byPassword(HttpServletRequest request) {
        var name =
                Objects.requireNonNull(passwords.authenticate(attempt(request))).getName();
        var user = users.find(name).orElseThrow(() -> new BadCredentialsException("no such account"));
        journal.called(name, Device.of(request, SignInWay.API, clock.instant()));
        return new Caller(user, true);
    }

    private Authentication attempt(HttpServletRequest request) {
        try {
            var attempt = basic.convert(request);
            if (attempt != null) {
                return attempt;
            }
        } catch (BadCredentialsException unreadable) {
            // Told below, like a header of another kind.
        }
        throw new ApiRefused(Sentence.of("identity.api.unreadable"));
    }
}
