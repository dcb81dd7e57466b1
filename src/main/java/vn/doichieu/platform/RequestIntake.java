package vn.doichieu.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The edge: refuses a body that is too large or cannot be read before anything asks for its fields, and hands on texts
 * that are clean. Stands in the security chain, after its headers and before its first look at a field.
 */
public class RequestIntake extends OncePerRequestFilter {

    /** A file of 10 MB and the fields beside it. */
    private static final long LARGEST_UPLOAD = 11L * 1024 * 1024;

    private static final long LARGEST_FORM = 2L * 1024 * 1024;

    /** Twenty thousand figures. */
    static final long LARGEST_DOCUMENT = 5L * 1024 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > largest(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        try {
            request.getParameterMap();
        } catch (InvalidParameterException unreadable) {
            response.sendError(unreadable.getErrorCode());
            return;
        }
        chain.doFilter(new CleanRequest(bounded(request)), response);
    }

    /** Forms and uploads are bounded by the container as they are read; what programs send is bounded here. */
    private static HttpServletRequest bounded(HttpServletRequest request) {
        return Problems.concern(request) ? new BoundedRequest(request, LARGEST_DOCUMENT) : request;
    }

    private static long largest(HttpServletRequest request) {
        if (Problems.concern(request)) {
            return LARGEST_DOCUMENT;
        }
        var type = request.getContentType();
        var isUpload = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
        return isUpload ? LARGEST_UPLOAD : LARGEST_FORM;
    }
}
