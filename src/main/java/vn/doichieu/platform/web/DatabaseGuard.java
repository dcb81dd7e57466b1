package vn.doichieu.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import vn.doichieu.platform.Problems;

/**
 * While the database is away the pages stay: whatever failed because of it, be it a session, a right or a saved value,
 * is answered with one page that says so and goes on by itself. Stands before the sessions, which are in the database
 * too, and draws its page without them; nobody is signed out.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class DatabaseGuard extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseGuard.class);

    private static final int TRY_AGAIN_AFTER_SECONDS = 10;

    /** Of the answer that did not come about. */
    private static final List<String> OF_THE_FAILED_ANSWER =
            List.of(HttpHeaders.CONTENT_LENGTH, HttpHeaders.CONTENT_DISPOSITION, HttpHeaders.SET_COOKIE);

    private final ObjectProvider<ThymeleafViewResolver> views;
    private final ObjectProvider<Problems> problems;

    DatabaseGuard(ObjectProvider<ThymeleafViewResolver> views, ObjectProvider<Problems> problems) {
        this.views = views;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException failure) {
            var trouble = DatabaseTrouble.of(failure);
            if (trouble.isEmpty() || response.isCommitted()) {
                throw failure;
            }
            var reason = NestedExceptionUtils.getMostSpecificCause(failure).getMessage();
            LOG.warn("Database {}: {} {}: {}", trouble.get(), request.getMethod(), request.getRequestURI(), reason);
            answer(ErrorPage.of(trouble.get().status(), request), request, response);
        }
    }

    private void answer(ErrorPage page, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.resetBuffer();
        OF_THE_FAILED_ANSWER.forEach(header -> response.setHeader(header, null));
        response.setStatus(page.status().value());
        response.setIntHeader(HttpHeaders.RETRY_AFTER, TRY_AGAIN_AFTER_SECONDS);
        if (Problems.concern(request)) {
            problems.getObject().answer(page.problem(), request, response);
        } else {
            draw(page, request, response);
        }
    }

    private void draw(ErrorPage page, HttpServletRequest request, HttpServletResponse response)
            throws ServletException {
        request.setAttribute("requestPath", request.getRequestURI());
        var shown = page.show();
        try {
            var view = views.getObject().resolveViewName(Objects.requireNonNull(shown.getViewName()), Locale.ROOT);
            Objects.requireNonNull(view).render(shown.getModel(), request, response);
        } catch (Exception e) {
            throw new ServletException("The page of a database that is away cannot be drawn", e);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
