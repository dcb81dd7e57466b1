package vn.doichieu.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import vn.doichieu.platform.LocalPath;
import vn.doichieu.platform.Problem;
import vn.doichieu.platform.Problems;
import vn.doichieu.platform.StaleVersion;

/**
 * The one attribute of every error page. A person quotes the {@code reference}, the number of the request, when
 * reporting a failure; the log has the same one. {@code again} is the address that failed, when asking for it once more
 * changes nothing. A fragment is answered with the message alone, to stand where the fragment would have.
 */
record ErrorPage(
        HttpStatus status,
        String reference,
        @Nullable String text,
        @Nullable StaleVersion stale,
        @Nullable String back,
        @Nullable String again,
        boolean fragment) {

    private static final Map<HttpStatus, String> PAGES = Map.of(
            HttpStatus.FORBIDDEN, "403",
            HttpStatus.NOT_FOUND, "404",
            HttpStatus.CONFLICT, "409",
            HttpStatus.CONTENT_TOO_LARGE, "413",
            HttpStatus.UNPROCESSABLE_CONTENT, "422",
            HttpStatus.SERVICE_UNAVAILABLE, "503",
            HttpStatus.INSUFFICIENT_STORAGE, "507");

    static ErrorPage of(HttpStatus status, HttpServletRequest request) {
        var back = LocalPath.of(request.getHeader(HttpHeaders.REFERER)).orElse(null);
        var fragment = "true".equals(request.getHeader("HX-Request"));
        var again = "GET".equals(request.getMethod()) ? address(request) : back;
        return new ErrorPage(status, RequestNumber.of(request), null, null, back, again, fragment);
    }

    /** As it was asked for, also when the container has passed the request on to its errors. */
    private static @Nullable String address(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = failed == null ? request.getRequestURI() : failed.toString();
        return LocalPath.of(path, request.getQueryString()).orElse(null);
    }

    ErrorPage saying(String sentence) {
        return new ErrorPage(status, reference, sentence, stale, back, again, fragment);
    }

    ErrorPage because(StaleVersion newer) {
        return new ErrorPage(status, reference, text, newer, back, again, fragment);
    }

    /** A page for people; for a program the same as a problem. */
    ModelAndView show(Problems problems, HttpServletRequest request) {
        if (!Problems.concern(request)) {
            return show();
        }
        View answer = (model, asked, response) -> problems.answer(problem(), asked, response);
        return new ModelAndView(answer);
    }

    /** What stands there now goes with it, so that the caller need not ask again. */
    Problem problem() {
        var problem = text == null ? Problem.of(status) : Problem.of(status).saying(text);
        return stale == null
                ? problem
                : problem.with(
                        "current",
                        Map.of("value", stale.current(), "by", stale.by(), "at", String.valueOf(stale.at())));
    }

    ModelAndView show() {
        var view = fragment ? "error/_violation :: message" : "error/" + page();
        return new ModelAndView(view, Map.of("error", this), status);
    }

    /** Name of the page, and of its texts. */
    public String page() {
        return PAGES.getOrDefault(status, status.is4xxClientError() ? "4xx" : "5xx");
    }
}
