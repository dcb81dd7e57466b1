package vn.doichieu.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** What happens when nobody is signed in, or no longer: pages go to the sign-in, fragments tell the page to go there. */
class SessionEnd implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String EXPIRED = "/login?expired";

    private final ReturnPage returnPage;

    SessionEnd(ReturnPage returnPage) {
        this.returnPage = returnPage;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (ReturnPage.isFragment(request)) {
            sendPageToSignIn(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + (hadASession(request) ? EXPIRED : "/login"));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException, ServletException {
        if (reason instanceof CsrfException) {
            refuseForm(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** The form carries the mark of another session: an ended one, or that of an earlier sign-in in the same browser. */
    private void refuseForm(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var someone = SecurityContextHolder.getContext().getAuthentication();
        if (ReturnPage.isFragment(request) && someone instanceof SignedIn) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setHeader("HX-Refresh", "true");
        } else if (ReturnPage.isFragment(request)) {
            returnPage.saveRequest(request, response);
            sendPageToSignIn(request, response);
        } else if (request.getRequestURI().equals(request.getContextPath() + "/login")) {
            response.sendRedirect(request.getContextPath() + EXPIRED);
        } else {
            returnPage.saveRequest(request, response);
            request.getRequestDispatcher("/login/session-ended").forward(request, response);
        }
    }

    private static void sendPageToSignIn(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("HX-Redirect", request.getContextPath() + EXPIRED);
    }

    private static boolean hadASession(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }
}
