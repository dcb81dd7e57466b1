package vn.doichieu.identity;

import org.springframework.security.core.AuthenticationException;

/** A code came, but no password before it, or too long ago. */
class SecondStepOver extends AuthenticationException {

    SecondStepOver() {
        super("no sign-in is waiting for a code");
    }
}
