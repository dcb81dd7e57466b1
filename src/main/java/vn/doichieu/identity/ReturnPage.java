package vn.doichieu.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import vn.doichieu.platform.LocalPath;

/**
 * The page to come back to after signing in. A fragment or a form comes back to the page it stood on. Only path and
 * query are kept, so nobody can be sent to another site.
 */
class ReturnPage implements RequestCache {

    private static final String ATTRIBUTE = ReturnPage.class.getName();

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        page(request)
                .filter(page -> !page.startsWith("/login"))
                .ifPresent(page -> request.getSession().setAttribute(ATTRIBUTE, page));
    }

    private static Optional<String> page(HttpServletRequest request) {
        if (isFragment(request)) {
            return LocalPath.of(request.getHeader("HX-Current-URL"));
        }
        if (!"GET".equals(request.getMethod())) {
            return LocalPath.of(request.getHeader(HttpHeaders.REFERER));
        }
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (accepted == null || !accepted.contains("text/html")) {
            return Optional.empty();
        }
        return LocalPath.of(request.getRequestURI(), request.getQueryString());
    }

    static boolean isFragment(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof String page
                ? new SimpleSavedRequest(page)
                : null;
    }

    /** The page is simply asked for again; there is no request to replay. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }
}
