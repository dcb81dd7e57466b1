package vn.doichieu.identity;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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
    private final ObjectProvider<SignInDelay> delay;
    private final ObjectProvider<SignInJournal> journal;
    private final ObjectProvider<SecondFactorCheck> secondFactors;

    PasswordSignIn(
            UserDetailsService accounts,
            PasswordEncoder encoder,
            ObjectProvider<SignInDelay> delay,
            ObjectProvider<SignInJournal> journal,
            ObjectProvider<SecondFactorCheck> secondFactors) {
        var provider = new DaoAuthenticationProvider(accounts);
        provider.setPasswordEncoder(encoder);
        this.passwords = provider;
        this.delay = delay;
        this.journal = journal;
        this.secondFactors = secondFactors;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        var name = normalised(attempt.getName());
        var address = address(attempt);
        boolean last = requireTurn(name, address);
        try {
            var token = UsernamePasswordAuthenticationToken.unauthenticated(name, attempt.getCredentials());
            var signedIn = passwords.authenticate(token);
            delay.getObject().nameWasRight(name, address);
            if (secondFactors.getObject().asksFor(name)) {
                throw new SecondStepNeeded(name);
            }
            return signedIn;
        } catch (BadCredentialsException refused) {
            journal.getObject().refused(name, address, last);
            throw refused;
        }
    }

    /** Whether it is the last one for now. */
    private boolean requireTurn(String name, String address) {
        var ofName = delay.getObject().ofName(name, address);
        requireTurn(ofName);
        var ofAddress = delay.getObject().ofAddress(address);
        requireTurn(ofAddress);
        return ofName.last() || ofAddress.last();
    }

    private static void requireTurn(SignInDelay.Turn turn) {
        if (turn.refused()) {
            throw new TooManyFailures(turn.left());
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
