package vn.doichieu.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What the layout needs on every page: which address is open, and whether this is the demonstration. Request
 * attributes and not model attributes, because the model is lost when a handler fails, and the error page has the same
 * navigation.
 */
@Component
class LayoutAttributes implements WebMvcConfigurer, HandlerInterceptor {

    private final boolean demonstration;

    LayoutAttributes(@Value("${doichieu.embedded-database:false}") boolean demonstration) {
        this.demonstration = demonstration;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute("requestPath") == null) {
            request.setAttribute(
                    "requestPath",
                    request.getRequestURI().substring(request.getContextPath().length()));
            request.setAttribute("demonstration", demonstration);
        }
        return true;
    }
}
