package vn.doichieu.identity;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Checks name and password, and slows down whoever guesses. */
class PasswordSignIn implements AuthenticationProvider {

    private static final int LONGEST_NAME = 100;

    private final AuthenticationProvider passwords;
    private final SignInDelay delay;

    PasswordSignIn(UserDetailsService accounts, PasswordEncoder encoder, SignInDelay delay) {
        var provider = new DaoAuthenticationProvider(accounts);
        provider.setPasswordEncoder(encoder);
        this.passwords = provider;
        this.delay = delay;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        var name = normalised(attempt.getName());
        var who = name + " " + address(attempt);
        var wait = delay.remaining(who);
        if (!wait.isZero()) {
            throw new TooManyFailures(wait);
        }
        try {
            var token = UsernamePasswordAuthenticationToken.unauthenticated(name, attempt.getCredentials());
            var signedIn = passwords.authenticate(token);
            delay.succeeded(who);
            return signedIn;
        } catch (BadCredentialsException refused) {
            delay.failed(who);
            throw refused;
        }
    }

    private static String normalised(String name) {
        if (name.length() > LONGEST_NAME) {
            throw new BadCredentialsException("name too long");
        }
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
