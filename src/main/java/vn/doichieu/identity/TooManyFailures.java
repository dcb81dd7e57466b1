package vn.doichieu.identity;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords; says how long to wait. */
public class TooManyFailures extends AuthenticationException {

    private final Duration wait;

    TooManyFailures(Duration wait) {
        super("too many failures");
        this.wait = wait;
    }

    /** Whole minutes, rounded up. */
    public long minutes() {
        return wait.plusSeconds(59).toMinutes();
    }
}
