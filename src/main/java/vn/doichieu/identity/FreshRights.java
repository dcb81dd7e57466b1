package vn.doichieu.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * The session remembers only who signed in. What that person may do is read again when a request first asks, kept for
 * the rest of that request, and offered to templates as {@code currentUser}.
 */
class FreshRights implements SecurityContextRepository {

    static final String CURRENT_USER = "currentUser";

    private final SecurityContextRepository session = new HttpSessionSecurityContextRepository();
    private final ObjectProvider<CurrentUsers> users;

    FreshRights(ObjectProvider<CurrentUsers> users) {
        this.users = users;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(session.loadDeferredContext(request), request);
    }

    @Override
    @SuppressWarnings("deprecation") // still abstract in the interface; nothing calls it
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        var remembered = SecurityContextHolder.createEmptyContext();
        Optional.ofNullable(context.getAuthentication())
                .map(FreshRights::nameOnly)
                .ifPresent(remembered::setAuthentication);
        session.saveContext(remembered, request, response);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return session.containsContext(request);
    }

    /** However somebody came in, the session keeps the same small thing, which the next version can still read. */
    private static Authentication nameOnly(Authentication someone) {
        return UsernamePasswordAuthenticationToken.authenticated(someone.getName(), null, List.of());
    }

    private Optional<CurrentUser> user(Authentication remembered, HttpServletRequest request) {
        if (request.getAttribute(CURRENT_USER) instanceof CurrentUser known) {
            return Optional.of(known);
        }
        var user = users.stream().findFirst().flatMap(accounts -> accounts.find(remembered.getName()));
        user.ifPresent(found -> request.setAttribute(CURRENT_USER, found));
        return user;
    }

    /** Reads once, and only when somebody asks: a style sheet costs no query. */
    private final class Deferred implements DeferredSecurityContext {

        private final DeferredSecurityContext remembered;
        private final HttpServletRequest request;
        private Optional<SecurityContext> fresh = Optional.empty();

        Deferred(DeferredSecurityContext remembered, HttpServletRequest request) {
            this.remembered = remembered;
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            var context = fresh.orElseGet(this::load);
            fresh = Optional.of(context);
            return context;
        }

        @Override
        public boolean isGenerated() {
            return remembered.isGenerated();
        }

        private SecurityContext load() {
            var context = SecurityContextHolder.createEmptyContext();
            Optional.ofNullable(remembered.get().getAuthentication())
                    .flatMap(authentication -> user(authentication, request))
                    .ifPresent(user -> context.setAuthentication(new SignedIn(user)));
            return context;
        }
    }
}
