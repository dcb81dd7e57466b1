package vn.doichieu.identity.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.validation.Errors;

/** What the first administrator types. Missing fields count as empty. */
record AdministratorForm(String username, String office, String password, String passwordAgain) {

    static final AdministratorForm EMPTY = new AdministratorForm("", "", "", "");

    private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9._-]{2,39}");
    private static final int LONGEST_OFFICE = 200;
    private static final int SHORTEST_PASSWORD = 12;

    /** bcrypt reads no further. */
    private static final int LONGEST_PASSWORD_BYTES = 72;

    AdministratorForm {
        username = Objects.requireNonNullElse(username, "").toLowerCase(Locale.ROOT);
        office = Objects.requireNonNullElse(office, "");
        password = Objects.requireNonNullElse(password, "");
        passwordAgain = Objects.requireNonNullElse(passwordAgain, "");
    }

    void check(Errors errors) {
        if (!USERNAME.matcher(username).matches()) {
            errors.rejectValue("username", "identity.firstAdministrator.username.wrong");
        }
        if (office.isBlank() || office.length() > LONGEST_OFFICE) {
            errors.rejectValue("office", "identity.firstAdministrator.office.wrong");
        }
        checkPassword(errors);
    }

    private void checkPassword(Errors errors) {
        if (password.codePointCount(0, password.length()) < SHORTEST_PASSWORD) {
            errors.rejectValue("password", "identity.firstAdministrator.password.short");
        } else if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES) {
            errors.rejectValue("password", "identity.firstAdministrator.password.long");
        } else if (password.toLowerCase(Locale.ROOT).contains(username) && !username.isEmpty()) {
            errors.rejectValue("password", "identity.firstAdministrator.password.name");
        } else if (password.codePoints().distinct().count() < 5) {
            errors.rejectValue("password", "identity.firstAdministrator.password.simple");
        }
        if (!password.equals(passwordAgain)) {
            errors.rejectValue("passwordAgain", "identity.firstAdministrator.password.different");
        }
    }
}
