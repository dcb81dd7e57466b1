package vn.doichieu.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.doichieu.platform.Problems;

/** Errors from before any controller was reached: the container and the security filters. Same pages. */
@Controller
class ContainerErrors implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ContainerErrors.class);

    private final Problems problems;

    ContainerErrors(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    ModelAndView page(HttpServletRequest request) {
        var page = ErrorPage.of(status(request), request);
        if (page.status().is5xxServerError()) {
            LOG.error(
                    "{} {} failed",
                    request.getMethod(),
                    request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                    request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        }
        return page.show(problems, request);
    }

    /** Whoever opens this address by hand finds nothing here. */
    private static HttpStatus status(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(code -> HttpStatus.resolve((int) code))
                .orElse(HttpStatus.NOT_FOUND);
    }
}
