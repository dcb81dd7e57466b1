package vn.doichieu.identity;

import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.Subject;

/** Everybody changes the own password, and nobody another's. */
@Service
public class Passwords {

    private final AuthenticationProvider signIn;
    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final Journal journal;
    private final Sessions sessions;
    private final TransactionTemplate transaction;

    Passwords(
            @Qualifier("passwordSignIn") AuthenticationProvider signIn,
            JdbcClient jdbc,
            PasswordEncoder encoder,
            Journal journal,
            Sessions sessions,
            TransactionTemplate transaction) {
        this.signIn = signIn;
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.journal = journal;
        this.sessions = sessions;
        this.transaction = transaction;
    }

    /**
     * The old password is checked as at the sign-in, failures counted alike: an open session is no place to guess.
     * {@code from} tells where the request comes from; its session stays, all others of this person end.
     */
    @PreAuthorize("isAuthenticated()")
    public void change(CurrentUser self, String old, String chosen, WebAuthenticationDetails from) {
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(self.username(), old);
        attempt.setDetails(from);
        signIn.authenticate(attempt);
        PasswordRules.problem(chosen, self.username()).ifPresent(problem -> {
            throw new BusinessRuleViolation(problem);
        });
        transaction.executeWithoutResult(
                status -> save(self, chosen, Objects.requireNonNullElse(from.getSessionId(), "")));
    }

    private void save(CurrentUser self, String chosen, String session) {
        jdbc.sql("update account set password_hash = :hash where id = :id")
                .param("hash", encoder.encode(chosen))
                .param("id", self.id().value())
                .update();
        journal.record(self.actor(), Subject.ACCOUNT, self.id().value(), "PASSWORD_CHANGED", null, null, null);
        sessions.endAllOf(self.id(), Optional.of(session));
    }
}
