package vn.doichieu.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import tools.jackson.core.JacksonException;
import vn.doichieu.platform.BodyTooLarge;
import vn.doichieu.platform.Problem;
import vn.doichieu.platform.Problems;
import vn.doichieu.platform.Sentences;

/** What is wrong with claims somebody sent, row by row. All other failures are told as everywhere. */
@ControllerAdvice(basePackageClasses = ApiErrors.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiErrors {

    private final Problems problems;
    private final Sentences sentences;

    ApiErrors(Problems problems, Sentences sentences) {
        this.problems = problems;
        this.sentences = sentences;
    }

    @ExceptionHandler
    void faults(Faults found, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = found.onlyStale() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        var told = found.faults().stream()
                .limit(Fault.MOST_TOLD)
                .map(fault -> fault.told(sentences))
                .toList();
        var problem = Problem.of(status)
                .saying(sentences.text("api.faults", found.faults().size()))
                .with("errors", told)
                .with("errorCount", found.faults().size());
        problems.answer(problem, request, response);
    }

    /** Not JSON, or not what belongs here: a program's author wants to know where. */
    @ExceptionHandler
    void unreadable(
            HttpMessageNotReadableException unreadable, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (NestedExceptionUtils.getMostSpecificCause(unreadable) instanceof BodyTooLarge) {
            problems.answer(Problem.of(HttpStatus.CONTENT_TOO_LARGE), request, response);
            return;
        }
        var problem = Problem.of(HttpStatus.BAD_REQUEST);
        if (unreadable.getCause() instanceof JacksonException json && json.getLocation() != null) {
            var place = json.getLocation();
            problem = problem.saying(sentences.text("api.json.wrong", place.getLineNr(), place.getColumnNr()));
        }
        problems.answer(problem, request, response);
    }

    @ExceptionHandler
    void overtaken(Overtaken overtaken, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var problem = Problem.of(HttpStatus.CONFLICT)
                .with("current", overtaken.current())
                .with("sent", overtaken.sent());
        problems.answer(problem, request, response);
    }
}
