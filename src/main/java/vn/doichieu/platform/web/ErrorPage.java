package vn.doichieu.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import vn.doichieu.platform.LocalPath;
import vn.doichieu.platform.StaleVersion;

/**
 * The one attribute of every error page. A person quotes the {@code reference} when reporting a failure; the log has
 * the same one. A fragment is answered with the message alone, to stand where the fragment would have.
 */
record ErrorPage(
        HttpStatus status,
        String reference,
        @Nullable String text,
        @Nullable StaleVersion stale,
        @Nullable String back,
        boolean fragment) {

    private static final Map<HttpStatus, String> PAGES = Map.of(
            HttpStatus.FORBIDDEN, "403",
            HttpStatus.NOT_FOUND, "404",
            HttpStatus.CONFLICT, "409",
            HttpStatus.CONTENT_TOO_LARGE, "413",
            HttpStatus.UNPROCESSABLE_CONTENT, "422");

    static ErrorPage of(HttpStatus status, HttpServletRequest request) {
        var back = LocalPath.of(request.getHeader(HttpHeaders.REFERER)).orElse(null);
        var fragment = "true".equals(request.getHeader("HX-Request"));
        return new ErrorPage(status, newReference(), null, null, back, fragment);
    }

    /** Long enough to be found in a log, short enough to be read out on the telephone. */
    private static String newReference() {
        var number = ThreadLocalRandom.current().nextInt();
        var digits = HexFormat.of().withUpperCase().toHexDigits(number);
        return digits.substring(0, 4) + "-" + digits.substring(4);
    }

    ErrorPage saying(String sentence) {
        return new ErrorPage(status, reference, sentence, stale, back, fragment);
    }

    ErrorPage because(StaleVersion newer) {
        return new ErrorPage(status, reference, text, newer, back, fragment);
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
