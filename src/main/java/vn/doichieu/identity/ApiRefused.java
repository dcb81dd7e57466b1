package vn.doichieu.identity;

import org.springframework.security.core.AuthenticationException;
import vn.doichieu.shared.Sentence;

/** What a call presented lets nobody in; says why. */
class ApiRefused extends AuthenticationException {

    private final transient Sentence why;

    ApiRefused(Sentence why) {
        super(why.code());
        this.why = why;
    }

    Sentence why() {
        return why;
    }
}
