package vn.doichieu.identity.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import vn.doichieu.identity.PasswordRules;

/** A password somebody chooses, twice; {@code oldPassword} only where there is one already. Never shown again. */
record PasswordForm(
        @Nullable String oldPassword,
        @Nullable String password,
        @Nullable String passwordAgain) {

    static final PasswordForm EMPTY = new PasswordForm("", "", "");

    String old() {
        return Objects.requireNonNullElse(oldPassword, "");
    }

    String chosen() {
        return Objects.requireNonNullElse(password, "");
    }

    void check(String username, Errors errors) {
        PasswordRules.problem(chosen(), username).ifPresent(problem -> errors.rejectValue("password", problem));
        if (!chosen().equals(passwordAgain)) {
            errors.rejectValue("passwordAgain", "identity.password.different");
        }
    }
}
