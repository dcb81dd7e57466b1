package vn.doichieu.identity;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.doichieu.platform.BusinessRuleViolation;

/** Asks again for the password before something that a stolen session must not do. Wrong ones count as failures. */
@Component
class OwnPassword {

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final SignInDelay delay;

    OwnPassword(JdbcClient jdbc, PasswordEncoder passwords, SignInDelay delay) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.delay = delay;
    }

    void require(CurrentUser user, String password) {
        var turn = delay.ofCode(user.username());
        if (turn.refused()) {
            throw new BusinessRuleViolation("identity.signIn.wait", new TooManyFailures(turn.left()).minutes());
        }
        if (!matches(user, password)) {
            throw new BusinessRuleViolation("identity.ownPassword.wrong");
        }
        delay.codeWasRight(user.username());
    }

    private boolean matches(CurrentUser user, String password) {
        return jdbc.sql("select password_hash from account where id = :id")
                .param("id", user.id().value())
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(hash -> hash)
                .filter(hash -> passwords.matches(password, hash))
                .isPresent();
    }
}
