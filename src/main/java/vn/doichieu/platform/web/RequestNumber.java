package vn.doichieu.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Every request has a number: each line it logs carries it, the answer names it, and the page of a failure shows it to
 * be quoted. A proxy that numbers requests itself is followed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestNumber extends OncePerRequestFilter {

    static final String HEADER = "X-Request-Id";

    /** Name in the log, as {@code logging.pattern.correlation} has it. */
    private static final String LOGGED = "request";

    private static final String ATTRIBUTE = RequestNumber.class.getName();

    /** Nothing that could forge a line of the log or a tag on a page. */
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        var number = Optional.ofNullable(request.getHeader(HEADER))
                .filter(given -> WELL_FORMED.matcher(given).matches())
                .orElseGet(RequestNumber::fresh);
        request.setAttribute(ATTRIBUTE, number);
        return number;
    }

    /** Long enough to be found in a log, short enough to be read out on the telephone. */
    private static String fresh() {
        var number = ThreadLocalRandom.current().nextInt();
        var digits = HexFormat.of().withUpperCase().toHexDigits(number);
        return digits.substring(0, 4) + "-" + digits.substring(4);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var number = of(request);
        response.setHeader(HEADER, number);
        MDC.put(LOGGED, number);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(LOGGED);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
