package vn.doichieu.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a call of the API in as the person it names, for this one call. */
class ApiEntrance extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final ObjectProvider<ApiSignIn> signIn;
    private final ApiRefusal refusal;

    ApiEntrance(ObjectProvider<ApiSignIn> signIn, ApiRefusal refusal) {
        this.signIn = signIn;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<ApiSignIn.Caller> caller;
        try {
            caller = signIn.stream().findFirst().flatMap(known -> known.caller(request));
        } catch (InternalAuthenticationServiceException failure) {
            // A database that is away is nobody's wrong password.
            throw failure;
        } catch (AuthenticationException refused) {
            refusal.commence(request, response, refused);
            return;
        }
        if (caller.isPresent() && !caller.get().mayWrite() && !READING.contains(request.getMethod())) {
            refusal.onlyReads(request, response);
            return;
        }
        caller.ifPresent(known -> remember(known.user()));
        chain.doFilter(request, response);
    }

    private static void remember(CurrentUser user) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedIn(user));
        SecurityContextHolder.setContext(context);
    }
}
