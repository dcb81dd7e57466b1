package vn.doichieu.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import vn.doichieu.platform.Problem;
import vn.doichieu.platform.Problems;
import vn.doichieu.platform.Sentences;

/** Tells a program that it is not let in, or not that far, and what would help. There is no page to go to. */
class ApiRefusal implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ObjectProvider<Problems> problems;
    private final ObjectProvider<Sentences> sentences;

    ApiRefusal(ObjectProvider<Problems> problems, ObjectProvider<Sentences> sentences) {
        this.problems = problems;
        this.sentences = sentences;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        var problem = problem(reason);
        if (reason instanceof TooManyFailures tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.minutes() * 60));
        } else {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"doichieu\"");
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"doichieu\", charset=\"UTF-8\"");
        }
        problems.getObject().answer(problem, request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        problems.getObject().answer(Problem.of(HttpStatus.FORBIDDEN), request, response);
    }

    void onlyReads(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var problem = Problem.of(HttpStatus.FORBIDDEN).saying(text("identity.api.readOnly"));
        problems.getObject().answer(problem, request, response);
    }

    private Problem problem(AuthenticationException reason) {
        if (reason instanceof TooManyFailures tooMany) {
            return Problem.of(HttpStatus.TOO_MANY_REQUESTS).saying(text("identity.signIn.wait", tooMany.minutes()));
        }
        var stranger = Problem.of(HttpStatus.UNAUTHORIZED);
        if (reason instanceof ApiRefused refused) {
            return stranger.saying(sentences.getObject().text(refused.why()));
        }
        if (reason instanceof SecondStepNeeded) {
            return stranger.saying(text("identity.api.secondFactor"));
        }
        return reason instanceof BadCredentialsException
                ? stranger.saying(text("identity.api.wrongPassword"))
                : stranger;
    }

    private String text(String code, Object... arguments) {
        return sentences.getObject().text(code, arguments);
    }
}
