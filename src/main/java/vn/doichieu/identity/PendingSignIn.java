package vn.doichieu.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Somebody whose password was right and who has yet to give a code. Kept in the session, for a few minutes. */
record PendingSignIn(String username, Instant until) implements Serializable {

    private static final String ATTRIBUTE = PendingSignIn.class.getName();
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Under a new number, so that nobody who knew the old one goes on with it. */
    static void remember(HttpServletRequest request, String username, Instant now) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(ATTRIBUTE, new PendingSignIn(username, now.plus(PATIENCE)));
    }

    static Optional<PendingSignIn> of(HttpServletRequest request, Instant now) {
        return Optional.ofNullable(request.getSession(false))
                .flatMap(session -> session.getAttribute(ATTRIBUTE) instanceof PendingSignIn pending
                        ? Optional.of(pending)
                        : Optional.empty())
                .filter(pending -> pending.until().isAfter(now));
    }

    static void forget(HttpServletRequest request) {
        request.getSession().removeAttribute(ATTRIBUTE);
    }
}
