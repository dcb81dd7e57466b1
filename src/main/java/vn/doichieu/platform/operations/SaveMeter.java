package vn.doichieu.platform.operations;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts what people saved, and how it ended: refused saves are daily business, failed ones are not. Stands outside of
 * everything that may still turn an answer into another.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class SaveMeter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private static final Set<String> NO_SAVE = Set.of("login", "logout", "actuator", "error");

    private final ObjectProvider<MeterRegistry> registry;

    SaveMeter(ObjectProvider<MeterRegistry> registry) {
        this.registry = registry;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return READING.contains(request.getMethod()) || NO_SAVE.contains(path.replaceAll("^/|/.*$", ""));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean answered = false;
        try {
            chain.doFilter(request, response);
            answered = true;
        } finally {
            var outcome = answered ? outcome(response.getStatus()) : "failed";
            registry.ifAvailable(
                    all -> all.counter("doichieu.saves", "outcome", outcome).increment());
        }
    }

    private static String outcome(int status) {
        if (status < 400) {
            return "saved";
        }
        return status == 409 ? "overtaken" : status < 500 ? "refused" : "failed";
    }
}
