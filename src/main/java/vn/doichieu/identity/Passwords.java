package vn.doichieu.identity;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;
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
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Passwords(
            @Qualifier("passwordSignIn") AuthenticationProvider signIn,
            JdbcClient jdbc,
            PasswordEncoder encoder,
            Journal journal,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.signIn = signIn;
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.journal = journal;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * The old password is checked as at the sign-in, failures counted alike: an open session is no place to guess.
     * {@code from} tells where the request comes from, as the security filters note it.
     */
    @PreAuthorize("isAuthenticated()")
    public void change(CurrentUser self, String old, String chosen, Object from) {
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(self.username(), old);
        attempt.setDetails(from);
        signIn.authenticate(attempt);
        PasswordRules.problem(chosen, self.username()).ifPresent(problem -> {
            throw new BusinessRuleViolation(problem);
        });
        transaction.executeWithoutResult(status -> save(self, chosen));
    }

    private void save(CurrentUser self, String chosen) {
        jdbc.sql("update account set password_hash = :hash where id = :id")
                .param("hash", encoder.encode(chosen))
                .param("id", self.id().value())
                .update();
        journal.record(self.actor(), Subject.ACCOUNT, self.id().value(), "PASSWORD_CHANGED", null, null, null);
        events.publishEvent(new PasswordChanged(self.id(), self.username()));
    }
}
