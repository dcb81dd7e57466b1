package vn.doichieu.identity.web;

import java.util.Locale;
import java.util.Objects;
import org.springframework.validation.Errors;
import vn.doichieu.identity.PasswordRules;
import vn.doichieu.identity.Usernames;

/** What the first administrator types. Missing fields count as empty. */
record AdministratorForm(String username, String office, String password, String passwordAgain) {

    static final AdministratorForm EMPTY = new AdministratorForm("", "", "", "");

    AdministratorForm {
        username = Objects.requireNonNullElse(username, "").toLowerCase(Locale.ROOT);
        office = Objects.requireNonNullElse(office, "");
        password = Objects.requireNonNullElse(password, "");
        passwordAgain = Objects.requireNonNullElse(passwordAgain, "");
    }

    void check(Errors errors) {
        if (!Usernames.isOne(username)) {
            errors.rejectValue("username", "identity.firstAdministrator.username.wrong");
        }
        if (office.isBlank() || office.length() > Typed.LONGEST_OFFICE) {
            errors.rejectValue("office", "identity.office.wrong");
        }
        checkPassword(errors);
    }

    private void checkPassword(Errors errors) {
        PasswordRules.problem(password, username).ifPresent(problem -> errors.rejectValue("password", problem));
        if (!password.equals(passwordAgain)) {
            errors.rejectValue("passwordAgain", "identity.password.different");
        }
    }
}
