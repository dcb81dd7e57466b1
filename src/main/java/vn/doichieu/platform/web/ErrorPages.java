package vn.doichieu.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.DisconnectedClientHelper;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Problems;
import vn.doichieu.platform.Sentences;
import vn.doichieu.platform.StaleVersion;

/** What no controller answered itself becomes a page that says what happened, what was saved, and where to go on. */
@ControllerAdvice
class ErrorPages {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Sentences sentences;
    private final Problems problems;

    ErrorPages(Sentences sentences, Problems problems) {
        this.sentences = sentences;
        this.problems = problems;
    }

    @ExceptionHandler({NotFoundException.class, NoResourceFoundException.class})
    ModelAndView notFound(HttpServletRequest request) {
        return page(HttpStatus.NOT_FOUND, request);
    }

    /** An id that is no number is the address of nothing. */
    @ExceptionHandler
    ModelAndView mismatch(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        var inPath = mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
        return page(inPath ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST, request);
    }

    @ExceptionHandler
    ModelAndView refused(BusinessRuleViolation violation, HttpServletRequest request) {
        return ErrorPage.of(HttpStatus.UNPROCESSABLE_CONTENT, request)
                .saying(sentences.text(violation.sentence()))
                .show(problems, request);
    }

    @ExceptionHandler
    ModelAndView stale(StaleVersion stale, HttpServletRequest request) {
        return ErrorPage.of(HttpStatus.CONFLICT, request).because(stale).show(problems, request);
    }

    @ExceptionHandler({ConcurrencyFailureException.class, DuplicateKeyException.class})
    ModelAndView overtaken(HttpServletRequest request) {
        return page(HttpStatus.CONFLICT, request);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge(HttpServletRequest request) {
        return page(HttpStatus.CONTENT_TOO_LARGE, request);
    }

    @ExceptionHandler(AccessDeniedException.class)
    ModelAndView forbidden(HttpServletRequest request) {
        return page(HttpStatus.FORBIDDEN, request);
    }

    @ExceptionHandler({TypeMismatchException.class, HttpMessageNotReadableException.class})
    ModelAndView unreadable(HttpServletRequest request) {
        return page(HttpStatus.BAD_REQUEST, request);
    }

    /** Null when the browser went away: there is nobody to show a page to. A database that is away goes to its guard. */
    @ExceptionHandler
    @Nullable ModelAndView other(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (DatabaseTrouble.of(failure).isPresent()) {
            throw failure;
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return null;
        }
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            return page(HttpStatus.valueOf(known.getStatusCode().value()), request);
        }
        var page = ErrorPage.of(HttpStatus.INTERNAL_SERVER_ERROR, request);
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        return page.show(problems, request);
    }

    private ModelAndView page(HttpStatus status, HttpServletRequest request) {
        return ErrorPage.of(status, request).show(problems, request);
    }
}
