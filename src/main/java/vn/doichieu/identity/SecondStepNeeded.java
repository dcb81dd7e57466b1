package vn.doichieu.identity;

import org.springframework.security.core.AuthenticationException;

/** The password was right, and is not enough: the account asks for a second factor. */
class SecondStepNeeded extends AuthenticationException {

    private final String username;

    SecondStepNeeded(String username) {
        super("second factor needed");
        this.username = username;
    }

    String username() {
        return username;
    }
}
