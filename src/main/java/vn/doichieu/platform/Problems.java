package vn.doichieu.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Answers failed calls of the API: for a program, but with a sentence for the people behind it. Never a page. */
public class Problems {

    /** Where programs call. */
    public static final String PLACE = "/api";

    private static final String NUMBER = "X-Request-Id";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Those with a text of their own; the rest is a mistake of the caller or one of ours. */
    private static final Set<Integer> TOLD = Set.of(401, 403, 404, 405, 406, 409, 413, 415, 422, 429, 503, 507);

    private final Sentences sentences;

    Problems(Sentences sentences) {
        this.sentences = sentences;
    }

    /** Whether a program asks, also when the container has passed the request on to its errors. */
    public static boolean concern(HttpServletRequest request) {
        var path = address(request).substring(request.getContextPath().length());
        return path.equals(PLACE) || path.startsWith(PLACE + "/");
    }

    public void answer(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = problem.status();
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "about:blank");
        body.put("title", text("platform.problem.title.", status));
        body.put("status", status.value());
        body.put("detail", problem.detail().orElseGet(() -> text("platform.problem.detail.", status)));
        body.put("instance", address(request));
        Optional.ofNullable(response.getHeader(NUMBER)).ifPresent(number -> body.put("request", number));
        body.putAll(problem.more());
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(JSON.writeValueAsBytes(body));
    }

    private String text(String prefix, HttpStatus status) {
        var kind = status.is4xxClientError() ? "400" : "500";
        return sentences.text(prefix + (TOLD.contains(status.value()) ? String.valueOf(status.value()) : kind));
    }

    private static String address(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .map(Object::toString)
                .orElseGet(request::getRequestURI);
    }
}
